package io.shoumi.circulation;

import io.shoumi.custody.CarrierId;
import io.shoumi.custody.CarrierKind;
import io.shoumi.custody.Copies;
import io.shoumi.custody.CopyView;
import io.shoumi.custody.Label;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.InputFaults;
import io.shoumi.ledger.PersonId;
import io.shoumi.people.Directory;
import io.shoumi.regulation.Deadlines;
import io.shoumi.regulation.Rulings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes a plan of what was typed: which copies, which readers in which order, for how long. */
@Component
class Planning {
    private static final int READERS_MAX = 50;
    private static final int COPIES_MAX = 20;
    private static final int TEXT_MAX = 500;
    /** A name or number, and perhaps hours after it. */
    private static final Pattern LINE = Pattern.compile("(?U)(.*?\\S)(?:\\s+(\\d{1,3}))?");

    private final Copies copies;
    private final CirculationFacts facts;
    private final Rulings rulings;
    private final Deadlines deadlines;
    private final Directory directory;

    Planning(Copies copies, CirculationFacts facts, Rulings rulings, Deadlines deadlines, Directory directory) {
        this.copies = copies;
        this.facts = facts;
        this.rulings = rulings;
        this.deadlines = deadlines;
        this.directory = directory;
    }

    /** @throws BadInput naming each faulty field */
    Plan plan(CirculationForm form, PersonId clerk) {
        var faults = new InputFaults();
        faults.unless(said(form.proposal()), "proposal", "circulation.proposal-wrong", TEXT_MAX);
        faults.unless(
                form.instruction().length() <= TEXT_MAX, "instruction", "circulation.instruction-wrong", TEXT_MAX);
        var lying = lying(form.copies(), clerk, faults);
        var hours = hours(form.hours(), faults);
        var readers = readers(form.readers(), hours, clerk, faults);
        faults.raise();
        return new Plan(
                lying.getFirst().secret(),
                lying.stream().map(CopyView::id).toList(),
                readers,
                form.proposal().strip(),
                form.instruction().strip(),
                null);
    }

    /** The same circulation with readers more. */
    Plan more(Circulation running, String readers, String typedHours, PersonId clerk) {
        var faults = new InputFaults();
        var hours = hours(typedHours, faults);
        var added = readers(readers, hours, clerk, faults);
        for (var reader : added) {
            faults.unless(
                    !running.lists(reader.person()),
                    "readers",
                    "circulation.reader-twice",
                    facts.named(reader.person()));
        }
        faults.raise();
        return new Plan(
                running.head().secret(),
                running.copies().stream().map(Circulation.LyingCopy::id).toList(),
                added,
                running.head().proposal(),
                "",
                running.id());
    }

    private static boolean said(String proposal) {
        return !proposal.isBlank() && proposal.length() <= TEXT_MAX;
    }

    private List<CopyView> lying(String typed, PersonId clerk, InputFaults faults) {
        var labels = Label.each(typed);
        if (labels.isEmpty() || labels.size() > COPIES_MAX) {
            faults.add("copies", "circulation.copies-wrong", COPIES_MAX);
            return List.of();
        }
        Map<CarrierId, CopyView> byId = new LinkedHashMap<>();
        labels.forEach(label -> copy(label, clerk, faults).ifPresent(copy -> byId.putIfAbsent(copy.id(), copy)));
        var found = List.copyOf(byId.values());
        if (found.stream().map(CopyView::secret).distinct().count() > 1) {
            faults.add("copies", "circulation.copies-of-two");
        }
        found.stream()
                .filter(copy -> copy.kind() != CarrierKind.PAPER && copy.kind() != CarrierKind.NOTEBOOK)
                .forEach(copy -> faults.add("copies", "circulation.not-paper", copy.numberText()));
        return found;
    }

    private Optional<CopyView> copy(String label, PersonId clerk, InputFaults faults) {
        var copy = copyOf(label, clerk);
        if (copy.isEmpty()) {
            faults.add("copies", "circulation.no-such-copy");
        }
        return copy;
    }

    /** The copy of a label, where the clerk may know of it. */
    Optional<CopyView> copyOf(String label, PersonId clerk) {
        return Label.read(label).flatMap(copies::byLabel).filter(found -> rulings.maySee(clerk, found.secret()));
    }

    private int hours(String typed, InputFaults faults) {
        if (typed.isBlank()) {
            return deadlines.hours().circulation();
        }
        var text = typed.strip();
        var hours = text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
        faults.unless(hours >= 1 && hours <= Deadlines.HOURS_MAX, "hours", "deadlines.hours", Deadlines.HOURS_MAX);
        return hours;
    }

    private List<Plan.Reader> readers(String typed, int hours, PersonId clerk, InputFaults faults) {
        var lines = Stream.of(typed.split("[\\n\\r,，;；、]+"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.isEmpty() || lines.size() > READERS_MAX) {
            faults.add("readers", "circulation.readers-wrong", READERS_MAX);
            return List.of();
        }
        Map<PersonId, Plan.Reader> readers = new LinkedHashMap<>();
        for (var line : lines) {
            reader(line, hours, faults).ifPresent(reader -> {
                faults.unless(!reader.person().equals(clerk), "readers", "circulation.reader-is-clerk");
                faults.unless(
                        readers.putIfAbsent(reader.person(), reader) == null,
                        "readers",
                        "circulation.reader-twice",
                        line);
            });
        }
        return List.copyOf(readers.values());
    }

    private Optional<Plan.Reader> reader(String line, int usual, InputFaults faults) {
        var told = LINE.matcher(line);
        if (!told.matches()) {
            throw new BadInput("readers", "circulation.readers-wrong", READERS_MAX);
        }
        var hours = told.group(2) == null ? usual : Integer.parseInt(told.group(2));
        if (told.group(2) != null && (hours < 1 || hours > Deadlines.HOURS_MAX)) {
            faults.add("readers", "deadlines.hours", Deadlines.HOURS_MAX);
        }
        var people = directory.called(told.group(1));
        var exact = people.stream()
                .filter(person -> person.number().equalsIgnoreCase(told.group(1)))
                .findFirst();
        if (exact.isPresent() || people.size() == 1) {
            return Optional.of(new Plan.Reader(exact.orElseGet(people::getFirst).id(), hours));
        }
        if (people.isEmpty()) {
            faults.add("readers", "circulation.reader-unknown", told.group(1));
        } else {
            faults.add(
                    "readers",
                    "circulation.reader-ambiguous",
                    told.group(1),
                    people.stream().map(Directory.Called::number).collect(Collectors.joining(" ")));
        }
        return Optional.empty();
    }
}
