package io.shoumi.approval.web;

import io.shoumi.approval.Content;
import io.shoumi.approval.RequestRecord;
import io.shoumi.desk.Shell;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The signed content as labelled facts; ids and the level, which stands beside the title, are left out. */
final class ContentFacts {
    private static final List<String> ORDER = List.of(
            "secretNumber",
            "wasLevel",
            "wasTermYears",
            "newLevel",
            "newTermYears",
            "newUntil",
            "basis",
            "circulation",
            "copy",
            "source",
            "copies",
            "recipients",
            "pages",
            "pageCount",
            "onto",
            "maker",
            "borrower",
            "borrowerUnit",
            "mode",
            "readers",
            "proposal",
            "instruction",
            "receiving",
            "contact",
            "purpose",
            "agreement",
            "agreementOn",
            "destination",
            "carryPurpose",
            "note",
            "companion",
            "measures",
            "room",
            "due",
            "recallMeasure",
            "statement");

    private static final Set<String> ELSEWHERE = Set.of("secret", "level", "carrier");

    /** Facts whose value is the name of a unit or place; what is signed is always the Chinese one. */
    private static final Set<String> NAMES = Set.of("borrowerUnit", "room", "maker");

    private ContentFacts() {}

    static List<RequestView.Fact> of(Shell shell, Content content, RequestRecord record) {
        var names = new ArrayList<>(ORDER);
        new TreeSet<>(content.facts().keySet())
                .stream().filter(name -> !names.contains(name)).forEach(names::add);
        return names.stream()
                .filter(content.facts()::containsKey)
                .filter(name -> !ELSEWHERE.contains(name) && !name.endsWith("Id"))
                .map(name -> new RequestView.Fact(
                        word(shell, "fact." + name, name),
                        value(shell, record, name, content.facts().getOrDefault(name, ""))))
                .toList();
    }

    private static String value(Shell shell, RequestRecord record, String name, String value) {
        if (NAMES.contains(name)) {
            return shell.zh() ? value : record.inEnglish(value);
        }
        try {
            return shell.full(Instant.parse(value));
        } catch (DateTimeParseException notATime) {
            return said(shell, name, value);
        }
    }

    /** The word for a value that has one; for several values, between commas, where all have one. */
    private static String said(Shell shell, String name, String value) {
        var keys = Stream.of(value.split(","))
                .map(one -> "fact." + name + "." + one)
                .toList();
        return shell.words().keys().containsAll(keys)
                ? keys.stream().map(shell::w).collect(Collectors.joining(shell.pick("、", ", ")))
                : value;
    }

    private static String word(Shell shell, String key, String otherwise) {
        return shell.words().keys().contains(key) ? shell.w(key) : otherwise;
    }
}
