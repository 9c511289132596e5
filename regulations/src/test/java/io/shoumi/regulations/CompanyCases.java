package io.shoumi.regulations;

import static io.shoumi.regulations.Action.*;
import static io.shoumi.regulations.PolicyCases.bites;

import java.util.Set;
import java.util.stream.Stream;

/** R2. */
final class CompanyCases {
    private CompanyCases() {}

    static Stream<PolicyCase> all() {
        return Stream.of(classification(), designations(), moves(), outside()).flatMap(cases -> cases);
    }

    private static Broken act(Action action) {
        return Broken.act(action, Regulation.COMPANY);
    }

    private static Classification stating(Statement... stated) {
        return new Classification(Level.ORDINARY, Granted.PROPOSER, false, Set.of(stated));
    }

    private static Stream<PolicyCase> classification() {
        return Stream.of(
                bites("R2.2-scope", act(BORROW).outOfScope()),
                bites(
                        "R2.2-cover",
                        act(SEARCH_SECRET).outOfScope().notDesignated(Designation.RECEIVE, Designation.KEEP)),
                bites("R2.2-decided", act(BORROW).classified(stating(Statement.values()))),
                bites(
                        "R2.2-another-decides",
                        act(DECIDE_CLASSIFICATION).classified(Classification.proposed(Level.ORDINARY, Granted.ACTOR))),
                bites(
                        "R2.2-complete",
                        act(DECIDE_CLASSIFICATION)
                                .classified(stating(Statement.LEVEL, Statement.RESPONSIBLE_DEPARTMENT))),
                bites(
                        "R2.9-department",
                        act(DECIDE_CLASSIFICATION)
                                .classified(stating(Statement.LEVEL, Statement.TERM, Statement.SCOPE))),
                bites("R2.2-widen", act(WIDEN_SCOPE).notApprovedBy(Role.SUPERVISOR)),
                bites("R2.3-pledge", act(BORROW).standing(true, false, true)));
    }

    private static Stream<PolicyCase> designations() {
        return Stream.of(
                bites("R2.7-make", act(REGISTER_SECRET).notDesignated(Designation.MAKE, Designation.RECEIVE)),
                bites(
                        "R2.7-pass",
                        act(HAND_OUT).notDesignated(Designation.RECEIVE, Designation.PASS, Designation.KEEP)),
                bites("R2.7-use", act(BORROW).notDesignated(Designation.USE).notApprovedBy(Role.SUPERVISOR)),
                bites(
                        "R2.7-copy",
                        act(COPY).notDesignated(Designation.COPY).notApprovedBy(Role.SUPERVISOR),
                        "R2.8.1-approval"),
                bites(
                        "R2.7-excerpt",
                        act(EXCERPT).notDesignated(Designation.EXCERPT).notApprovedBy(Role.SUPERVISOR),
                        "R2.8.1-approval"),
                bites("R2.7-keep", act(MOVE_CARRIER).notDesignated(Designation.KEEP)),
                bites("R2.7-computer", act(MOVE_CARRIER).on(CarrierForm.FILE).notDesignated(Designation.COMPUTER)),
                bites("R2.7-destroy", act(DESTROY).notApprovedBy(Role.SUPERVISOR)),
                bites("R2.8.1-approval", act(COPY).notApprovedBy(Role.SUPERVISOR)),
                bites("R2.8.1-numbered", act(COPY)));
    }

    private static Stream<PolicyCase> moves() {
        return Stream.of(
                bites("R2.8.2-passer", act(HAND_OVER).notDesignated(Designation.RECEIVE, Designation.PASS)),
                bites("R2.8.2-carrier-out", act(CARRY_OUT).notDesignated(Designation.CARRY_OUT)),
                bites("R2.8.2-measures", act(CARRY_OUT).without(Safeguard.MEASURES_STATED)),
                bites("R2.8.2-receipt", act(HAND_OVER)),
                bites("R2.8.3-folder", act(MOVE_CARRIER).to(PlaceKind.ARCHIVE_ROOM)),
                bites("R2.D5-take-out", act(CARRY_OUT).notApprovedBy(Role.SUPERVISOR)),
                bites("R2.D8-place", act(MOVE_CARRIER).on(CarrierForm.STICK).to(PlaceKind.UNAPPROVED)),
                bites("R2.D9-ways", act(DISPATCH).by(DispatchWay.TELEPHONE)));
    }

    private static Stream<PolicyCase> outside() {
        return Stream.of(
                bites("R2.10-general-manager", act(DISCLOSE).notApprovedBy(Role.GENERAL_MANAGER)),
                bites("R2.10-agreement", act(DISCLOSE).without(Safeguard.AGREEMENT_ON_FILE)),
                bites("R2.10-marked-copy", act(DISCLOSE)),
                bites("R2.12-notice", act(REPORT_LOSS)),
                bites("R2.15.1-contact", act(READ_PAGE)));
    }
}
