package io.shoumi.copying;

import io.shoumi.custody.CarrierKind;
import io.shoumi.custody.Copies;
import io.shoumi.custody.CopyView;
import io.shoumi.custody.Label;
import io.shoumi.gate.InputFaults;
import io.shoumi.ledger.PersonId;
import io.shoumi.people.Directory;
import io.shoumi.regulation.Rulings;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a plan of what was typed: what of which copy, onto what, for whom. */
@Component
class PlanningCopies {
    private static final int COPIES_MAX = 50;
    private static final int PAGES_MAX = 9999;
    private static final int TEXT_MAX = 200;
    /** Somebody or some place, and perhaps how many copies. */
    private static final Pattern LINE = Pattern.compile("(?U)(.*?\\S)(?:\\s+[x×*]?(\\d{1,2}))?");

    private final Copies copies;
    private final Directory directory;
    private final Rulings rulings;

    PlanningCopies(Copies copies, Directory directory, Rulings rulings) {
        this.copies = copies;
        this.directory = directory;
        this.rulings = rulings;
    }

    /** @throws io.shoumi.gate.BadInput naming each faulty field */
    CopyPlan plan(CopyingForm form, PersonId requester) {
        var faults = new InputFaults();
        var kind = CopyingKind.of(form.kind());
        faults.unless(kind.isPresent(), "kind", "copying.kind-wrong");
        faults.unless(said(form.purpose()), "purpose", "copying.purpose-wrong", TEXT_MAX);
        faults.unless(form.pages().length() <= TEXT_MAX, "pages", "copying.pages-wrong", TEXT_MAX);
        var source = source(form.source(), requester, faults);
        var extent = extent(form, source, faults);
        var recipients = recipients(form.recipients(), faults);
        faults.raise();
        var copy = Objects.requireNonNull(source);
        return new CopyPlan(
                kind.orElseThrow(),
                copy.secret(),
                copy.id(),
                recipients,
                extent,
                form.purpose().strip());
    }

    private static boolean said(String text) {
        return !text.isBlank() && text.length() <= TEXT_MAX;
    }

    private @Nullable CopyView source(String label, PersonId requester, InputFaults faults) {
        var copy = copyOf(label, requester);
        if (copy.isEmpty()) {
            faults.add("source", "copying.no-such-copy");
        }
        copy.filter(found -> found.kind().electronic())
                .ifPresent(file -> faults.add("source", "copying.not-paper", file.numberText()));
        return copy.orElse(null);
    }

    /** The copy of a label, where the person may know of it. */
    Optional<CopyView> copyOf(String label, PersonId person) {
        return Label.read(label).flatMap(copies::byLabel).filter(found -> rulings.maySee(person, found.secret()));
    }

    /** Copies are made on paper; an excerpt goes onto a sheet or into a notebook. */
    private static Extent extent(CopyingForm form, @Nullable CopyView source, InputFaults faults) {
        var notebook = "notebook".equals(form.onto()) && "excerpt".equals(form.kind());
        var typed = form.pageCount().strip();
        var all = source != null && source.pageCount() != null && form.pages().isBlank() && "copy".equals(form.kind());
        var count = typed.isEmpty() && all
                ? Objects.requireNonNull(Objects.requireNonNull(source).pageCount())
                : typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : 0;
        faults.unless(count >= 1 && count <= PAGES_MAX, "pageCount", "copying.page-count-wrong", PAGES_MAX);
        return new Extent(
                notebook ? CarrierKind.NOTEBOOK : CarrierKind.PAPER,
                form.pages().strip(),
                count);
    }

    private List<Recipient> recipients(String typed, InputFaults faults) {
        var recipients = new ArrayList<Recipient>();
        Stream.of(typed.split("[\\n\\r,，;；、]+"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> add(line, recipients, faults));
        faults.unless(
                !recipients.isEmpty() && recipients.size() <= COPIES_MAX,
                "recipients",
                "copying.recipients-wrong",
                COPIES_MAX);
        return recipients;
    }

    private void add(String line, List<Recipient> recipients, InputFaults faults) {
        var told = LINE.matcher(line);
        if (!told.matches()) {
            faults.add("recipients", "copying.recipients-wrong", COPIES_MAX);
            return;
        }
        var count = told.group(2) == null ? 1 : Integer.parseInt(told.group(2));
        faults.unless(count >= 1, "recipients", "copying.recipients-wrong", COPIES_MAX);
        recipient(told.group(1), faults).ifPresent(one -> {
            for (var n = 0; n < count; n++) {
                recipients.add(one);
            }
        });
    }

    /** A staff number first, then a place's code, then a name that only one person has. */
    private Optional<Recipient> recipient(String said, InputFaults faults) {
        var people = directory.called(said);
        var exact = people.stream()
                .filter(person -> person.number().equalsIgnoreCase(said))
                .findFirst();
        var place = copies.placeByCode(said);
        if (exact.isEmpty() && place.isPresent()) {
            faults.unless(
                    place.get().approved(),
                    "recipients",
                    "copying.place-not-approved",
                    place.get().code());
            return Optional.of(new Recipient.Shelf(place.get().id()));
        }
        if (exact.isPresent() || people.size() == 1) {
            return Optional.of(
                    new Recipient.Holder(exact.orElseGet(people::getFirst).id()));
        }
        if (people.isEmpty()) {
            faults.add("recipients", "copying.recipient-unknown", said);
        } else {
            faults.add(
                    "recipients",
                    "copying.recipient-ambiguous",
                    said,
                    people.stream().map(Directory.Called::number).collect(Collectors.joining(" ")));
        }
        return Optional.empty();
    }
}
