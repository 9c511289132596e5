package io.shoumi.dispatch;

import io.shoumi.gate.InputFaults;
import io.shoumi.ledger.PersonId;
import io.shoumi.regulations.DispatchWay;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes an envelope of what was typed. Whether its way is allowed it does not say: the rules do. */
@Component
class Addressing {
    private static final int NUMBER_MAX = 40;
    private static final int TEXT_MAX = 200;

    private final Organisations organisations;
    private final DispatchFacts facts;

    Addressing(Organisations organisations, DispatchFacts facts) {
        this.organisations = organisations;
        this.facts = facts;
    }

    /** @throws io.shoumi.gate.BadInput naming each faulty field */
    Envelope envelope(DispatchForm form) {
        var faults = new InputFaults();
        var way = way(form.way(), faults);
        var courier = way == DispatchWay.OWN_COURIER ? courier(form.courier(), faults) : Optional.<PersonId>empty();
        var papers = papers(form, faults);
        var known = organisations.named(form.organisation().strip());
        var organisation = known.or(() -> named(form, faults));
        faults.unless(fits(form.envelope(), NUMBER_MAX), "envelope", "dispatch.envelope-wrong", NUMBER_MAX);
        faults.raise();
        return new Envelope(
                organisation.orElseThrow(),
                known.isPresent(),
                way,
                form.envelope().strip(),
                courier,
                papers);
    }

    /** What a correction may change: to whom, the number, the papers. */
    Envelope corrected(DispatchForm form, Dispatch line) {
        var courier = line.head().courier();
        return envelope(new DispatchForm(
                form.organisation(),
                form.relation(),
                line.head().way(),
                form.envelope(),
                courier == null ? "" : facts.numberOf(courier),
                form.papers()));
    }

    private static boolean fits(String typed, int max) {
        return !typed.isBlank() && typed.strip().length() <= max;
    }

    private static DispatchWay way(String code, InputFaults faults) {
        var way = Arrays.stream(DispatchWay.values())
                .filter(one -> one != DispatchWay.NONE && one.code().equals(code))
                .findFirst();
        faults.unless(way.isPresent(), "way", "dispatch.way-missing");
        return way.orElse(DispatchWay.NONE);
    }

    private Optional<Organisation> named(DispatchForm form, InputFaults faults) {
        var name = form.organisation().strip();
        if (!fits(name, Organisations.NAME_MAX)) {
            faults.add("organisation", "dispatch.organisation-wrong", Organisations.NAME_MAX);
            return Optional.empty();
        }
        if (!"within".equals(form.relation()) && !"outsider".equals(form.relation())) {
            faults.add("relation", "dispatch.relation-missing", name);
            return Optional.empty();
        }
        return Optional.of(new Organisation(UUID.randomUUID(), name, "outsider".equals(form.relation())));
    }

    private Optional<PersonId> courier(String typed, InputFaults faults) {
        var said = typed.strip();
        var people = facts.people(said);
        var exact = people.stream()
                .filter(person -> person.number().equalsIgnoreCase(said))
                .findFirst();
        if (exact.isPresent() || people.size() == 1) {
            return Optional.of(exact.orElseGet(people::getFirst).id());
        }
        if (people.isEmpty()) {
            faults.add("courier", said.isEmpty() ? "dispatch.courier-missing" : "dispatch.courier-unknown", said);
        } else {
            faults.add(
                    "courier",
                    "dispatch.courier-ambiguous",
                    said,
                    people.stream().map(DispatchFacts.Found::number).collect(Collectors.joining(" ")));
        }
        return Optional.empty();
    }

    private static Envelope.Papers papers(DispatchForm form, InputFaults faults) {
        var reference = form.papers().reference();
        var enclosures = form.papers().enclosures();
        faults.unless(reference.strip().length() <= TEXT_MAX, "reference", "dispatch.text-long", TEXT_MAX);
        faults.unless(enclosures.strip().length() <= TEXT_MAX, "enclosures", "dispatch.text-long", TEXT_MAX);
        return new Envelope.Papers(said(reference), said(enclosures));
    }

    private static @Nullable String said(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }
}
