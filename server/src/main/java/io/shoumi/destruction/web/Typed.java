package io.shoumi.destruction.web;

import io.shoumi.desk.Shell;
import io.shoumi.destruction.Destruction;
import io.shoumi.destruction.Destructions;
import io.shoumi.destruction.NewDestruction;
import io.shoumi.gate.BadInput;
import io.shoumi.regulations.DisposalWay;
import io.shoumi.regulations.Ending;
import io.shoumi.regulations.Party;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The form of a new list as it was sent. Sale is no method that can be chosen (R1.3). */
record Typed(Map<String, String> sent, Shell shell, Destructions lists) {
    static final List<DisposalWay> WAYS =
            List.of(DisposalWay.SHREDDING, DisposalWay.PULPING, DisposalWay.MELTING, DisposalWay.CRYPTO_SHREDDING);

    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:：]?(\\d{2})");

    private String of(String field) {
        return sent.getOrDefault(field, "").strip();
    }

    /** Everything scanned so far and the label scanned last. */
    List<String> labels() {
        var all = new ArrayList<>(split(of("labels")));
        all.addAll(split(of("scan")));
        return all;
    }

    private static List<String> split(String text) {
        return Arrays.stream(text.split("\\s+"))
                .filter(label -> !label.isEmpty())
                .toList();
    }

    /** What is known so far, for judging labels while the form is not complete. */
    Ending soFar() {
        var named = new java.util.HashSet<Party>();
        for (var field : List.of("witness1", "witness2")) {
            try {
                named.add(new Party(lists.witness(field, of(field)).person().toString()));
            } catch (BadInput notYet) {
                // the field may still be empty; the full check is made when the list is sent
            }
        }
        return new Ending(way().orElse(DisposalWay.SHREDDING), named, Set.of());
    }

    private Optional<DisposalWay> way() {
        return WAYS.stream().filter(way -> way.code().equals(of("method"))).findFirst();
    }

    /**
     * The complete request.
     *
     * @throws BadInput naming every field that is missing or cannot be read
     */
    NewDestruction complete() {
        var faults = new LinkedHashMap<String, BadInput.Fault>();
        if (labels().isEmpty()) {
            faults.put("scan", new BadInput.Fault("destruction.empty"));
        }
        if (way().isEmpty()) {
            faults.put("method", new BadInput.Fault("destruction.method.missing"));
        }
        if (of("place").isEmpty()) {
            faults.put("place", new BadInput.Fault("destruction.place.missing"));
        }
        var day = shell.times().typed(of("day"));
        if (day.isEmpty()) {
            faults.put("day", new BadInput.Fault("destruction.day.wrong"));
        }
        var time = time();
        if (time.isEmpty()) {
            faults.put("time", new BadInput.Fault("destruction.time.wrong"));
        }
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
        var at = day.orElseThrow()
                .atTime(time.orElseThrow())
                .atZone(shell.times().zone())
                .toInstant();
        return new NewDestruction(
                labels(),
                new Destruction.Plan(way().orElseThrow(), of("place"), at),
                List.of(lists.witness("witness1", of("witness1")), lists.witness("witness2", of("witness2"))));
    }

    private Optional<LocalTime> time() {
        var digits = TIME.matcher(of("time"));
        if (!digits.matches()) {
            return Optional.empty();
        }
        var hour = Integer.parseInt(digits.group(1));
        var minute = Integer.parseInt(digits.group(2));
        return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }
}
