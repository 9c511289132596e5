package io.shoumi.carry.web;

import io.shoumi.carry.CarryForm;
import io.shoumi.carry.Measure;
import io.shoumi.desk.Folded;
import io.shoumi.desk.Option;
import io.shoumi.desk.Shell;
import io.shoumi.gate.BadInput;
import io.shoumi.regulations.CarryPurpose;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of the form that asks for a carry-out. */
final class CarryFields {
    static final String CLOSING = "17:30";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private CarryFields() {}

    /** All purposes, also those that the rules refuse: whoever means one of them is to read why not. */
    static List<Option> purposes(Shell shell) {
        return Stream.of(CarryPurpose.values())
                .filter(purpose -> purpose != CarryPurpose.NONE)
                .map(purpose -> new Option(purpose.code(), shell.w("fact.carryPurpose." + purpose.code())))
                .toList();
    }

    static List<Option> measures(Shell shell) {
        return Stream.of(Measure.values())
                .map(measure -> new Option(measure.code(), shell.w("fact.measures." + measure.code())))
                .toList();
    }

    static CarryForm read(Shell shell, Map<String, List<String>> sent) {
        return new CarryForm(
                first(sent, "copies"),
                new CarryForm.Errand(
                        first(sent, "destination"),
                        first(sent, "purpose"),
                        first(sent, "note"),
                        due(shell, first(sent, "due"), first(sent, "time"))),
                first(sent, "companion"),
                Stream.of(String.join(",", sent.getOrDefault("measures", List.of()))
                                .split(","))
                        .filter(code -> !code.isBlank())
                        .toList(),
                "yes".equals(first(sent, "signed")));
    }

    private static String first(Map<String, List<String>> sent, String name) {
        return sent.getOrDefault(name, List.of("")).getFirst();
    }

    /** None where no day is filled in: then the rules say that one is wanted. */
    private static @Nullable Instant due(Shell shell, String day, String time) {
        return day.isBlank()
                ? null
                : shell.times()
                        .typed(day)
                        .orElseThrow(() -> new BadInput("due", "carry.due-unread"))
                        .atTime(time(time))
                        .atZone(shell.times().zone())
                        .toInstant();
    }

    private static LocalTime time(String typed) {
        try {
            return LocalTime.parse(typed.isBlank() ? CLOSING : Folded.of(typed).replace('：', ':'), TIME);
        } catch (DateTimeParseException e) {
            throw new BadInput("time", "carry.time-wrong");
        }
    }
}
