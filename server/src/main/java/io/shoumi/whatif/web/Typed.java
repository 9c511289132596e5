package io.shoumi.whatif.web;

import io.shoumi.desk.Shell;
import io.shoumi.gate.BadInput;
import io.shoumi.regulations.Action;
import io.shoumi.regulations.CarryPurpose;
import io.shoumi.regulations.Circumstances;
import io.shoumi.regulations.DispatchWay;
import io.shoumi.regulations.DisposalWay;
import io.shoumi.regulations.Ending;
import io.shoumi.regulations.Level;
import io.shoumi.regulations.Passage;
import io.shoumi.regulations.PlaceKind;
import io.shoumi.regulations.Safeguard;
import io.shoumi.whatif.Question;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The question as it was sent. */
record Typed(Map<String, String> sent, Shell shell) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private String of(String field) {
        return sent.getOrDefault(field, "").strip();
    }

    /** @throws BadInput at the field that cannot be read */
    Question question() {
        var action =
                pick("act", Action.values(), Action::code).orElseThrow(() -> new BadInput("act", "whatif.act.missing"));
        return new Question(of("who"), action, of("thing"), at(), circumstances());
    }

    private static <E> Optional<E> pick(E[] values, Function<E, String> code, String typed) {
        return Arrays.stream(values)
                .filter(value -> code.apply(value).equals(typed))
                .findFirst();
    }

    private <E> Optional<E> pick(String field, E[] values, Function<E, String> code) {
        return pick(values, code, of(field));
    }

    private Optional<Instant> at() {
        if (of("day").isEmpty() && of("time").isEmpty()) {
            return Optional.empty();
        }
        var day = of("day").isEmpty()
                ? shell.times().today()
                : shell.times().typed(of("day")).orElseThrow(() -> new BadInput("day", "whatif.day.wrong"));
        return Optional.of(day.atTime(time()).atZone(shell.times().zone()).toInstant());
    }

    /** Noon where only a day was given. */
    private LocalTime time() {
        var typed = of("time").replace('：', ':');
        try {
            return typed.isEmpty() ? LocalTime.NOON : LocalTime.parse(typed, TIME);
        } catch (DateTimeParseException e) {
            throw new BadInput("time", "whatif.time.wrong");
        }
    }

    private Circumstances circumstances() {
        var passage = new Passage(
                pick("way", DispatchWay.values(), DispatchWay::code).orElse(DispatchWay.NONE),
                pick("purpose", CarryPurpose.values(), CarryPurpose::code).orElse(CarryPurpose.NONE),
                pick("place", PlaceKind.values(), PlaceKind::code).orElse(PlaceKind.NONE),
                Level.STATE_TOP);
        var disposal = pick("disposal", DisposalWay.values(), DisposalWay::code).orElse(DisposalWay.NONE);
        var plain = Circumstances.plain().with(passage).with(new Ending(disposal, Set.of(), Set.of()));
        return "all".equals(of("measures")) ? plain.with(Safeguard.values()) : plain;
    }
}
