package io.shoumi.regulations;

import static io.shoumi.regulations.Action.*;
import static io.shoumi.regulations.Handling.ARCHIVE_MATERIAL;
import static io.shoumi.regulations.Handling.ARCHIVE_RECORD;
import static io.shoumi.regulations.PolicyCases.bites;

import java.util.stream.Stream;

/** R1. Where R1.4 and R1.9 say the same of an archive record, each is the other's twin. */
final class CoalCases {
    private CoalCases() {}

    static Stream<PolicyCase> all() {
        return Stream.of(conduct(), clerks(), records(), material(), unreleased())
                .flatMap(cases -> cases);
    }

    private static Broken act(Action action) {
        return Broken.act(action, Regulation.COAL);
    }

    private static Stream<PolicyCase> conduct() {
        return Stream.of(
                bites("R1.1-pledge", act(BORROW).standing(true, false, true)),
                bites("R1.1-storage", act(MOVE_CARRIER).to(PlaceKind.UNAPPROVED)),
                bites("R1.1-ways", act(DISPATCH).by(DispatchWay.ORDINARY_POST)),
                bites("R1.1-purpose", act(CARRY_OUT).outFor(CarryPurpose.LEISURE)),
                bites("R1.3-no-sale", act(DESTROY).destroyedBy(DisposalWay.SALE)));
    }

    private static Stream<PolicyCase> clerks() {
        return Stream.of(
                bites("R1.2-clerk", act(REGISTER_SECRET).notDesignated(Designation.RECEIVE)),
                bites(
                        "R1.2-counter",
                        act(HAND_OUT).notDesignated(Designation.RECEIVE, Designation.KEEP, Designation.PASS)),
                bites("R1.2-frozen", act(BORROW).carrier(CarrierState.FROZEN)),
                bites("R1.2-freeze", act(REPORT_LOSS)),
                bites("R1.2-incident", act(REPORT_LOSS)),
                bites("R1.2-outside-report", act(REPORT_LOSS).level(Level.STATE_SECRET)));
    }

    private static Stream<PolicyCase> records() {
        return Stream.of(
                bites("R1.4-approval", act(BORROW).handled(ARCHIVE_RECORD).notApprovedBy(Role.LEADER_IN_CHARGE)),
                bites("R1.4-reading-room", act(BORROW).handled(ARCHIVE_RECORD)),
                bites("R1.4-no-copy-duty", act(BORROW).handled(ARCHIVE_RECORD)),
                bites(
                        "R1.4-terminal",
                        act(READ_PAGE).handled(ARCHIVE_RECORD).without(Safeguard.READING_ROOM),
                        "R1.9-terminal"),
                bites("R1.4-not-out", act(CARRY_OUT).handled(ARCHIVE_RECORD), "R1.9-not-out"),
                bites("R1.4-no-copy", act(COPY).handled(ARCHIVE_RECORD), "R1.9-no-copy"),
                bites("R1.4-widen", act(WIDEN_SCOPE).handled(ARCHIVE_RECORD).notApprovedBy(Role.LEADER_IN_CHARGE)));
    }

    private static Stream<PolicyCase> material() {
        return Stream.of(
                bites("R1.9-approval", act(BORROW).handled(ARCHIVE_MATERIAL).notApprovedBy(Role.LEADER)),
                bites("R1.9-reading-room", act(BORROW).handled(ARCHIVE_MATERIAL)),
                bites("R1.9-no-copy-duty", act(BORROW).handled(ARCHIVE_MATERIAL)),
                bites("R1.9-terminal", act(READ_PAGE).handled(ARCHIVE_MATERIAL).without(Safeguard.READING_ROOM)),
                bites("R1.9-not-out", act(PRINT).handled(ARCHIVE_MATERIAL)),
                bites("R1.9-no-copy", act(EXCERPT).handled(ARCHIVE_MATERIAL)),
                bites("R1.9-widen", act(WIDEN_SCOPE).notApprovedBy(Role.LEADER)));
    }

    private static Stream<PolicyCase> unreleased() {
        return Stream.of(
                bites(
                        "R1.7.2-holdings",
                        act(SEARCH_SECRET).outOfScope().notDesignated(Designation.RECEIVE, Designation.KEEP)),
                bites("R1.8.1-unreleased", act(BORROW).handled(PolicyCases.STATISTICS)),
                bites("R1.8.2-unreleased", act(DISCLOSE).handled(PolicyCases.PERSONNEL)),
                bites("R1.8.3-unreleased", act(DISPATCH).handled(PolicyCases.PRIVACY)),
                bites("R1.8.1-releaser", act(RELEASE).notDesignated(Designation.RELEASE)));
    }
}
