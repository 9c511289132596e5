package io.shoumi.disclosure;

import io.shoumi.custody.CarrierId;
import io.shoumi.custody.CarrierKind;
import io.shoumi.custody.Copies;
import io.shoumi.custody.CopyView;
import io.shoumi.custody.Label;
import io.shoumi.dispatch.Organisation;
import io.shoumi.dispatch.Organisations;
import io.shoumi.gate.InputFaults;
import io.shoumi.ledger.PersonId;
import io.shoumi.regulation.Rulings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a plan of what was typed. The agreement, which a clause asks for, may be missing here: the rules refuse it, and name the clause. */
@Component
class DisclosurePlanning {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int COPIES_MAX = 20;
    private static final int TEXT_MAX = 200;
    private static final int NUMBER_MAX = 60;
    private static final Duration TERM_MAX = Duration.ofDays(366);

    private final Copies copies;
    private final Organisations organisations;
    private final Rulings rulings;
    private final Clock clock;

    DisclosurePlanning(Copies copies, Organisations organisations, Rulings rulings, Clock clock) {
        this.copies = copies;
        this.organisations = organisations;
        this.rulings = rulings;
        this.clock = clock;
    }

    /** @throws io.shoumi.gate.BadInput naming each faulty field */
    DisclosurePlan plan(DisclosureForm form, PersonId requester) {
        var faults = new InputFaults();
        var given = given(form.copies(), requester, faults);
        var organisation = organisation(form.organisation().strip(), faults);
        var terms = form.terms();
        faults.unless(said(terms.contact(), NUMBER_MAX), "contact", "disclosure.contact-wrong", NUMBER_MAX);
        faults.unless(said(terms.purpose(), TEXT_MAX), "purpose", "disclosure.purpose-wrong", TEXT_MAX);
        faults.unless(said(terms.recallMeasure(), TEXT_MAX), "recall", "disclosure.recall-wrong", TEXT_MAX);
        faults.unless(inTime(terms.dueAt()), "due", "disclosure.due-wrong", TERM_MAX.toDays());
        var agreement = agreement(form.agreement(), faults);
        faults.raise();
        return new DisclosurePlan(
                given.getFirst().secret(),
                given.stream().map(CopyView::id).toList(),
                organisation.orElseThrow(),
                new DisclosurePlan.Terms(
                        terms.contact().strip(),
                        terms.purpose().strip(),
                        terms.dueAt() == null ? clock.instant() : terms.dueAt(),
                        terms.recallMeasure().strip()),
                agreement);
    }

    private static boolean said(String typed, int max) {
        return !typed.isBlank() && typed.strip().length() <= max;
    }

    private boolean inTime(@Nullable Instant due) {
        var now = clock.instant();
        return due != null && due.isAfter(now) && !due.isAfter(now.plus(TERM_MAX));
    }

    /** None where nothing at all was typed of it. */
    private DisclosurePlan.@Nullable Agreement agreement(DisclosureForm.Agreement typed, InputFaults faults) {
        var number = typed.number().strip();
        var on = typed.on();
        if (number.isEmpty() && on == null) {
            return null;
        }
        faults.unless(said(number, NUMBER_MAX), "agreement", "disclosure.agreement-wrong", NUMBER_MAX);
        if (on == null || on.isAfter(LocalDate.ofInstant(clock.instant(), CHINA))) {
            faults.add("agreementOn", "disclosure.agreement-on-wrong");
            return null;
        }
        return new DisclosurePlan.Agreement(number, on);
    }

    /** By its name on the list; a new one is an outsider's. What is above the house or of its group needs no leave. */
    private Optional<Organisation> organisation(String name, InputFaults faults) {
        if (!said(name, Organisations.NAME_MAX)) {
            faults.add("organisation", "disclosure.organisation-wrong", Organisations.NAME_MAX);
            return Optional.empty();
        }
        var known = organisations.named(name);
        faults.unless(known.filter(one -> !one.outsider()).isEmpty(), "organisation", "disclosure.no-outsider", name);
        return known.or(() -> Optional.of(new Organisation(UUID.randomUUID(), name, true)));
    }

    private List<CopyView> given(String typed, PersonId requester, InputFaults faults) {
        var labels = Label.each(typed);
        if (labels.isEmpty() || labels.size() > COPIES_MAX) {
            faults.add("copies", "disclosure.copies-wrong", COPIES_MAX);
            return List.of();
        }
        Map<CarrierId, CopyView> byId = new LinkedHashMap<>();
        for (var label : labels) {
            var copy = copyOf(label, requester);
            faults.unless(copy.isPresent(), "copies", "disclosure.no-such-copy", label);
            copy.ifPresent(found -> byId.putIfAbsent(found.id(), found));
        }
        var found = List.copyOf(byId.values());
        faults.unless(
                found.stream().map(CopyView::secret).distinct().count() <= 1, "copies", "disclosure.copies-of-two");
        found.stream()
                .filter(copy -> copy.kind() == CarrierKind.FILE)
                .forEach(copy -> faults.add("copies", "disclosure.is-a-file", copy.numberText()));
        return found;
    }

    /** The copy of a label, where the person may know of it. */
    Optional<CopyView> copyOf(String label, PersonId person) {
        return Label.read(label).flatMap(copies::byLabel).filter(found -> rulings.maySee(person, found.secret()));
    }
}
