package io.shoumi.regulations;

import static io.shoumi.regulations.Action.*;
import static io.shoumi.regulations.PolicyCases.CUSTOMER_DATA;
import static io.shoumi.regulations.PolicyCases.bites;

import java.util.stream.Stream;

/** R3, R4 and R5, and the one demand for which nothing can stand in. */
final class OtherCases {
    private OtherCases() {}

    static Stream<PolicyCase> all() {
        return Stream.of(computers(), site(), callCentre()).flatMap(cases -> cases);
    }

    private static Stream<PolicyCase> computers() {
        return Stream.of(
                bites("R3.7-ways", on(DISPATCH).on(CarrierForm.STICK).by(DispatchWay.ORDINARY_POST)),
                bites("R3.7-hand-over", on(HAND_OVER).on(CarrierForm.STICK)),
                bites("R3.8-approval", on(CARRY_OUT).notApprovedBy(Role.LEADER)),
                bites("R3.8-return-date", on(CARRY_OUT).without(Safeguard.RETURN_DATE)),
                bites("R3.10-sanitised", on(DESTROY).on(CarrierForm.DISC).without(Safeguard.SANITISATION_CERTIFICATE)),
                bites("R3.18-registered", on(COPY).on(CarrierForm.FILE).to(PlaceKind.PERSONAL_DEVICE)),
                bites("R3.20-ways", on(DISPATCH).by(DispatchWay.PLAIN_FAX)));
    }

    private static Broken on(Action action) {
        return Broken.act(action, Regulation.COMPUTER);
    }

    private static Stream<PolicyCase> site() {
        return Stream.of(
                bites("R4.B1-approval", atSite(BORROW).notApprovedBy(Role.LEADER)),
                bites("R4.B1-register", atSite(BORROW)),
                bites("R4.B2-room", atSite(READ_PAGE).without(Safeguard.READING_ROOM)),
                bites("R4.B2-leader", atSite(CARRY_OUT).notApprovedBy(Role.LEADER_IN_CHARGE)),
                bites("R4.B2-due-date", atSite(CARRY_OUT).without(Safeguard.RETURN_DATE)),
                bites("R4.B2-return", atSite(BORROW)),
                bites("R4.B4-two-witnesses", atSite(DESTROY).confirmedBy(Granted.FIRST_WITNESS)),
                bites("R4.B4-not-holder", atSite(DESTROY).confirmedBy(Granted.FIRST_WITNESS, Granted.HOLDER)),
                bites("R4.B4-named", atSite(CONFIRM_DESTRUCTION).confirmedBy(Granted.ACTOR)),
                bites("R4.B4-list", atSite(DESTROY)),
                bites("R4.B5-ways", atSite(DISPATCH).by(DispatchWay.RADIO)),
                bites("R4.B6-vault", atSite(MOVE_CARRIER).on(CarrierForm.FILE).to(PlaceKind.REGISTERED_DEVICE)),
                bites("R4.B7-pledge", atSite(BORROW).standing(true, false, true)));
    }

    private static Broken atSite(Action action) {
        return Broken.act(action, Regulation.SITE);
    }

    private static Stream<PolicyCase> callCentre() {
        return Stream.of(
                bites("R5.1-entry", atDesk(BORROW).standing(true, true, false)),
                bites("R5.2-access-log", atDesk(READ_PAGE)),
                bites("R5.3-flow", atDesk(HAND_OVER).without(Safeguard.DEFINED_FLOW)),
                bites("R5.4-approval", atDesk(COPY).on(CarrierForm.STICK).notApprovedBy(Role.TEAM_LEADER)),
                bites("R5.4-machine", atDesk(COPY).on(CarrierForm.STICK).without(Safeguard.DESIGNATED_MACHINE)),
                bites("R5.7-no-print", atDesk(PRINT).handled(CUSTOMER_DATA)),
                bites("R5.9-general-manager", atDesk(DISCLOSE).notApprovedBy(Role.GENERAL_MANAGER)),
                bites("R5.9-agreement", atDesk(DISCLOSE).without(Safeguard.AGREEMENT_ON_FILE)));
    }

    private static Broken atDesk(Action action) {
        return Broken.act(action, Regulation.CALLCENTRE);
    }
}
