package io.shoumi.regulations;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * An act for which everything that can be granted is granted: designations, approvals by others, safeguards, two
 * witnesses, a live loan. What is still refused, the letter of a regulation refuses outright.
 */
final class Granted {
    static final Party ACTOR = new Party("actor");
    static final Party HOLDER = new Party("holder");
    static final Party PROPOSER = new Party("proposer");
    static final Party FIRST_WITNESS = new Party("first-witness");
    static final Party SECOND_WITNESS = new Party("second-witness");
    private static final Party APPROVER = new Party("approver");
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    private Granted() {}

    static Act act(Action action, Set<Regulation> adopted, Handling handling, CarrierForm form) {
        SecretFacts secret = new SecretFacts(
                new SecretRef("secret"), adopted, Classification.decided(Level.ORDINARY, PROPOSER), handling);
        return Act.on(action, actor(), secret, NOON)
                .with(CarrierFacts.kept(form, HOLDER).lentTo(ACTOR))
                .with(circumstances(form));
    }

    private static PersonFacts actor() {
        Powers powers = new Powers(Set.of(Role.SUPERVISOR), EnumSet.allOf(Designation.class), Set.of());
        return PersonFacts.colleague(ACTOR, true).with(powers);
    }

    private static Circumstances circumstances(CarrierForm form) {
        return new Circumstances(
                consent(),
                EnumSet.allOf(Safeguard.class),
                new Passage(DispatchWay.COURIER, CarryPurpose.BUSINESS, place(form), Level.STATE_TOP),
                new Ending(
                        DisposalWay.SHREDDING,
                        Set.of(FIRST_WITNESS, SECOND_WITNESS, ACTOR),
                        Set.of(FIRST_WITNESS, SECOND_WITNESS)),
                new Admission(Level.CORE, form.electronic()));
    }

    private static PlaceKind place(CarrierForm form) {
        return form == CarrierForm.FILE ? PlaceKind.VAULT : PlaceKind.SECRET_FOLDER;
    }

    private static Consent consent() {
        Map<Role, Party> given = new EnumMap<>(Role.class);
        EnumSet.allOf(Role.class).forEach(role -> given.put(role, APPROVER));
        return new Consent(given);
    }
}
