package io.shoumi.carry;

import io.shoumi.custody.CarrierId;
import io.shoumi.custody.CarrierKind;
import io.shoumi.custody.Copies;
import io.shoumi.custody.CopyView;
import io.shoumi.custody.Label;
import io.shoumi.gate.InputFaults;
import io.shoumi.ledger.PersonId;
import io.shoumi.regulation.Rulings;
import io.shoumi.regulations.CarryPurpose;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes a plan of what was typed. What a clause asks for (measures, a return time, a purpose of the house) may be missing here: the
 * rules refuse it, and name the clause.
 */
@Component
class CarryPlanning {
    static final int COPIES_MAX = 20;
    private static final int TEXT_MAX = 200;
    private static final int NOTE_MAX = 500;
    private static final Duration TERM_MAX = Duration.ofDays(30);

    private final Copies copies;
    private final CarryFacts facts;
    private final Rulings rulings;
    private final Clock clock;

    CarryPlanning(Copies copies, CarryFacts facts, Rulings rulings, Clock clock) {
        this.copies = copies;
        this.facts = facts;
        this.rulings = rulings;
        this.clock = clock;
    }

    /** @throws io.shoumi.gate.BadInput naming each faulty field */
    Plan plan(CarryForm form, PersonId bearer) {
        var faults = new InputFaults();
        var carried = carried(form.copies(), bearer, faults);
        var trip = form.trip();
        faults.unless(said(trip.destination()), "destination", "carry.destination-wrong", TEXT_MAX);
        var purpose = Plan.purpose(trip.purpose());
        faults.unless(purpose != CarryPurpose.NONE, "purpose", "carry.purpose-wrong");
        faults.unless(trip.note().length() <= NOTE_MAX, "note", "carry.note-wrong", NOTE_MAX);
        requireTerm(trip.dueAt(), faults);
        var measures = form.measures().stream()
                .flatMap(code -> Measure.of(code).stream())
                .distinct()
                .toList();
        var companion = companion(form.companion(), bearer, faults);
        faults.unless(
                companion.isPresent() || !measures.contains(Measure.TWO_PEOPLE),
                "companion",
                "carry.companion-missing");
        faults.unless(form.signed(), "signed", "carry.statement-unsigned");
        faults.raise();
        return new Plan(
                carried.getFirst().secret(),
                carried.stream().map(CopyView::id).toList(),
                new Plan.Way(trip.destination().strip(), purpose, trip.note().strip(), trip.dueAt()),
                companion.orElse(null),
                measures);
    }

    private void requireTerm(@Nullable Instant due, InputFaults faults) {
        var now = clock.instant();
        faults.unless(
                due == null || due.isAfter(now) && !due.isAfter(now.plus(TERM_MAX)),
                "due",
                "carry.due-wrong",
                TERM_MAX.toDays());
    }

    private static boolean said(String destination) {
        return !destination.isBlank() && destination.length() <= TEXT_MAX;
    }

    private List<CopyView> carried(String typed, PersonId bearer, InputFaults faults) {
        var labels = Label.each(typed);
        if (labels.isEmpty() || labels.size() > COPIES_MAX) {
            faults.add("copies", "carry.copies-wrong", COPIES_MAX);
            return List.of();
        }
        Map<CarrierId, CopyView> byId = new LinkedHashMap<>();
        for (var label : labels) {
            var copy = copyOf(label, bearer);
            faults.unless(copy.isPresent(), "copies", "carry.no-such-copy", label);
            copy.ifPresent(found -> byId.putIfAbsent(found.id(), found));
        }
        var found = List.copyOf(byId.values());
        faults.unless(found.stream().map(CopyView::secret).distinct().count() <= 1, "copies", "carry.copies-of-two");
        found.stream()
                .filter(copy -> copy.kind() == CarrierKind.FILE)
                .forEach(copy -> faults.add("copies", "carry.is-a-file", copy.numberText()));
        return found;
    }

    /** The copy of a label, where the person may know of it. */
    Optional<CopyView> copyOf(String label, PersonId person) {
        return Label.read(label).flatMap(copies::byLabel).filter(found -> rulings.maySee(person, found.secret()));
    }

    private Optional<PersonId> companion(String typed, PersonId bearer, InputFaults faults) {
        if (typed.isBlank()) {
            return Optional.empty();
        }
        var companion = facts.byNumber(typed.strip());
        faults.unless(companion.isPresent(), "companion", "carry.companion-unknown", typed.strip());
        faults.unless(companion.filter(bearer::equals).isEmpty(), "companion", "carry.companion-oneself");
        return companion;
    }
}
