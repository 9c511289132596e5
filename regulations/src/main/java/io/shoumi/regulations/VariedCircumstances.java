package io.shoumi.regulations;

import static io.shoumi.regulations.Variation.each;
import static io.shoumi.regulations.Variation.some;
import static io.shoumi.regulations.Variation.yesNo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a policy may look at in all that surrounds the act. */
final class VariedCircumstances {
    private static final List<Set<Party>> WITNESSES = List.of(
            Set.of(),
            Set.of(Granted.FIRST_WITNESS),
            Set.of(Granted.FIRST_WITNESS, Granted.SECOND_WITNESS),
            Set.of(Granted.FIRST_WITNESS, Granted.ACTOR),
            Set.of(Granted.FIRST_WITNESS, Granted.HOLDER));

    private VariedCircumstances() {}

    static List<Variation> all() {
        return List.of(
                each(
                        "context.approv",
                        consents(),
                        (act, consent) -> act.with(act.circumstances().with(consent))),
                each(
                        "context.safeguards",
                        some(Safeguard.class),
                        (act, safeguards) -> act.with(act.circumstances().with(safeguards.toArray(Safeguard[]::new)))),
                each(
                        "context.way",
                        List.of(DispatchWay.values()),
                        (act, way) -> Changes.passage(act, passage -> passage.way(way))),
                each(
                        "context.purpose",
                        List.of(CarryPurpose.values()),
                        (act, purpose) -> Changes.passage(act, passage -> passage.purpose(purpose))),
                each(
                        "context.place",
                        List.of(PlaceKind.values()),
                        (act, place) -> Changes.passage(act, passage -> passage.place(place))),
                each(
                        "context.safeFor",
                        List.of(Level.values()),
                        (act, level) -> Changes.passage(act, passage -> passage.safeFor(level))),
                each(
                        "context.disposal",
                        List.of(DisposalWay.values()),
                        (act, way) -> Changes.ending(act, ending -> ending.way(way))),
                each(
                        "context.witnessesNamed",
                        WITNESSES,
                        (act, named) -> Changes.ending(act, ending -> ending.named(named))),
                each(
                        "context.witness",
                        WITNESSES,
                        (act, confirmed) -> Changes.ending(act, ending -> ending.confirmed(confirmed))),
                each(
                        "context.ceiling",
                        List.of(Level.values()),
                        (act, ceiling) -> Changes.admission(act, admission -> admission.ceiling(ceiling))),
                yesNo(
                        "context.electronic",
                        (act, yes) -> Changes.admission(act, admission -> admission.electronic(yes))));
    }

    /** By nobody, by one role alone, by all; by oneself. */
    private static List<Consent> consents() {
        List<Consent> all = new ArrayList<>();
        for (Party party : List.of(Granted.FIRST_WITNESS, Granted.ACTOR)) {
            for (Set<Role> roles : some(Role.class)) {
                Map<Role, Party> given = new EnumMap<>(Role.class);
                roles.forEach(role -> given.put(role, party));
                all.add(new Consent(given));
            }
        }
        return all;
    }
}
