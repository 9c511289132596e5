package io.shoumi.regulations;

import static io.shoumi.regulations.Action.*;
import static io.shoumi.regulations.PolicyCases.bites;

import java.util.Set;
import java.util.stream.Stream;

/** The norms that all regulations presuppose, where no adopted regulation says the same. */
final class BaseCases {
    private static final Party SELF = Granted.ACTOR;

    private BaseCases() {}

    static Stream<PolicyCase> all() {
        return Stream.of(people(), classification(), carriers(), endings()).flatMap(cases -> cases);
    }

    private static Stream<PolicyCase> people() {
        return Stream.of(
                bites("base-pledged", Broken.act(BORROW).standing(true, false, true)),
                bites("base-no-administrator", Broken.act(BORROW).administrator(Administrator.AUDIT)),
                bites("base-no-self-approval", Broken.act(BORROW).approvedByOneself(Role.LEADER)),
                bites("base-scope", Broken.act(BORROW).outOfScope()),
                bites(
                        "base-cover-scope",
                        Broken.act(SEARCH_SECRET).outOfScope().notDesignated(Designation.RECEIVE, Designation.KEEP)),
                bites("base-clerk", Broken.act(REGISTER_SECRET).notDesignated(Designation.RECEIVE)),
                bites(
                        "base-counter",
                        Broken.act(HAND_OUT).notDesignated(Designation.RECEIVE, Designation.KEEP, Designation.PASS)));
    }

    private static Stream<PolicyCase> classification() {
        Classification own = Classification.proposed(Level.ORDINARY, SELF);
        Classification undecided = new Classification(Level.ORDINARY, Granted.PROPOSER, false, Set.of(Statement.LEVEL));
        return Stream.of(
                bites("base-decided", Broken.act(BORROW).classified(undecided)),
                bites("base-decider", Broken.act(DECIDE_CLASSIFICATION).withoutPosts()),
                bites("base-another-decides", Broken.act(DECIDE_CLASSIFICATION).classified(own)),
                bites("base-widen", Broken.act(WIDEN_SCOPE).notApprovedBy(Role.ANOTHER_PERSON)),
                bites(
                        "base-ceiling",
                        Broken.act(ADMIT_LEVEL).on(CarrierForm.FILE).level(Level.STATE_SECRET)),
                bites(
                        "base-state-levels",
                        Broken.act(ADMIT_LEVEL)
                                .on(CarrierForm.FILE)
                                .level(Level.STATE_SECRET)
                                .ceiling(Level.STATE_TOP)
                                .without(Safeguard.NATIONAL_SUITE)));
    }

    private static Stream<PolicyCase> carriers() {
        return Stream.of(
                bites("base-not-frozen", Broken.act(BORROW).carrier(CarrierState.FROZEN)),
                bites("base-not-gone", Broken.act(BORROW).carrier(CarrierState.GONE)),
                bites("base-live-loan", Broken.act(READ_PAGE).lentTo(Granted.HOLDER)),
                bites("base-loan-for-hand-out", Broken.act(HAND_OUT).notLent()),
                bites("base-no-original", Broken.act(DOWNLOAD_ORIGINAL)),
                bites("base-watermark", Broken.act(READ_PAGE)),
                bites("base-page-log", Broken.act(READ_PAGE)),
                bites("base-register-line", Broken.act(BORROW)),
                bites("base-carry-out-approval", Broken.act(CARRY_OUT).notApprovedBy(Role.LEADER)),
                bites("base-disclosure-approval", Broken.act(DISCLOSE).notApprovedBy(Role.GENERAL_MANAGER)));
    }

    private static Stream<PolicyCase> endings() {
        return Stream.of(
                bites("base-destruction-approval", Broken.act(DESTROY).notApprovedBy(Role.LEADER)),
                bites("base-legal-hold", Broken.act(DESTROY).keptFor(new Keeping(Set.of("BQ-1"), Set.of()))),
                bites("base-open-incident", Broken.act(CLEAR_OUT).keptFor(new Keeping(Set.of(), Set.of("SJ-1")))),
                bites("base-two-witnesses", Broken.act(DESTROY).confirmedBy(Granted.FIRST_WITNESS)),
                bites(
                        "base-witness-not-holder",
                        Broken.act(DESTROY).confirmedBy(Granted.FIRST_WITNESS, Granted.HOLDER)),
                bites("base-witness-named", Broken.act(CONFIRM_DESTRUCTION).witnessesNamed(Granted.FIRST_WITNESS)),
                bites("base-destruction-list", Broken.act(DESTROY)),
                bites("base-freeze", Broken.act(REPORT_LOSS)),
                bites("base-incident", Broken.act(REPORT_LOSS)));
    }
}
