package io.shoumi.powers;

import static io.shoumi.powers.Power.*;

import io.shoumi.ledger.ActKind;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What each kind of act is worth to whoever may do it. A route whose kind has no row here, or a form that leaves no record and has
 * no row of its own, stops the build: somebody has to say first what power it gives.
 */
final class PowerMap {
    private static final Map<ActKind, Set<Power>> BY_KIND = new EnumMap<>(ActKind.class);
    /** Routes that are worth something else than their kind says, and forms of no kind. */
    private static final Map<String, Set<Power>> BY_ROUTE = Map.of(
            // the figures of one clause; whose acts they are is shown to officers and auditors
            "GET /regulations/{id}", EnumSet.of(SEE_REGISTERS),
            // a program is shown nothing of the file that it sends
            "POST /api/v1/files", EnumSet.of(REGISTER_SECRET),
            "POST /api/v1/receipts", EnumSet.of(REGISTER_SECRET),
            "POST /find", EnumSet.of(SEE_REGISTERS),
            "POST /people/slips", EnumSet.of(CREATE_ACCOUNT),
            "POST /policy-reports", EnumSet.of(REPORT),
            "POST /preferences", EnumSet.of(OWN_ACCOUNT),
            "POST /reading/{session}/alive", EnumSet.of(READ_CONTENT),
            "POST /registers/filter", EnumSet.of(OWN_ACCOUNT),
            "POST /set-up/done", EnumSet.of(FOUND));

    static {
        own();
        people();
        secrets();
        requests();
        house();
    }

    private PowerMap() {}

    private static void rows(Set<Power> powers, ActKind... kinds) {
        for (var kind : kinds) {
            BY_KIND.put(kind, powers);
        }
    }

    private static void own() {
        rows(
                EnumSet.of(OWN_ACCOUNT),
                ActKind.ENROLLED,
                ActKind.LOGGED_IN,
                ActKind.LOGGED_OUT,
                ActKind.FACTORS_PROVED,
                ActKind.PASSWORD_CHANGED,
                ActKind.AUTHENTICATOR_CHANGED,
                ActKind.PASSKEY_ADDED,
                ActKind.PASSKEY_REMOVED,
                ActKind.FACTOR_LOST,
                ActKind.PLEDGE_SIGNED);
        rows(EnumSet.of(UNSEAL), ActKind.UNSEALED, ActKind.PASSPHRASE_CHANGED);
        rows(EnumSet.of(KEEP_KEYS), ActKind.KEYS_BACKED_UP, ActKind.KEY_BACKUP_WITNESSED);
        // how old the root key is, and who holds the copies
        rows(EnumSet.noneOf(Power.class), ActKind.KEYS_VIEWED);
        rows(EnumSet.of(FOUND), ActKind.SET_UP);
    }

    private static void people() {
        rows(EnumSet.of(CREATE_ACCOUNT, PROPOSE_POST), ActKind.PERSON_CREATED, ActKind.PEOPLE_IMPORTED);
        rows(EnumSet.of(CREATE_ACCOUNT), ActKind.ACCOUNT_CREATED);
        rows(EnumSet.of(PROPOSE_POST), ActKind.POST_PROPOSED);
        rows(EnumSet.of(GRANT), ActKind.ROLE_GRANTED, ActKind.POST_GRANTED);
        rows(EnumSet.of(TAKE_AWAY), ActKind.ROLE_ENDED, ActKind.POST_ENDED);
        rows(EnumSet.of(SUSPEND), ActKind.ACCOUNT_SUSPENDED);
        rows(EnumSet.of(SUSPEND, TAKE_AWAY), ActKind.PERSON_LEFT);
        rows(
                EnumSet.of(ACT_JOINTLY),
                ActKind.RESET_ASKED,
                ActKind.FACTORS_RESET,
                ActKind.APPOINTMENT_ASKED,
                ActKind.ADMINISTRATOR_APPOINTED,
                ActKind.JOINT_DROPPED,
                ActKind.ROOT_CHANGE_ASKED,
                ActKind.ROOT_CHANGE_AGREED,
                ActKind.ROOT_CHANGE_DROPPED,
                ActKind.EMERGENCY_ASKED,
                ActKind.EMERGENCY_OPENED);
        rows(EnumSet.of(REVIEW_EMERGENCY), ActKind.EMERGENCY_REVIEWED);
        rows(EnumSet.of(SEE_PEOPLE), ActKind.PEOPLE_VIEWED, ActKind.JOINT_VIEWED);
        rows(EnumSet.of(DESIGNATE), ActKind.DESIGNATED);
        rows(EnumSet.of(NAME_DEPUTY), ActKind.DEPUTY_NAMED);
        // nothing until a leader agrees
        rows(EnumSet.noneOf(Power.class), ActKind.DEPUTY_PROPOSED);
    }

    private static void secrets() {
        rows(
                EnumSet.of(READ_CONTENT),
                ActKind.READING_STARTED,
                ActKind.PAGE_SHOWN,
                ActKind.READING_ENDED,
                ActKind.TRUE_TITLE_SHOWN,
                ActKind.FINDING_VIEWED);
        rows(
                EnumSet.of(SEE_REGISTERS),
                ActKind.REGISTER_VIEWED,
                ActKind.REGISTER_EXPORTED,
                ActKind.LIST_PRINTED,
                ActKind.SECRET_VIEWED,
                ActKind.SECRET_SEARCHED,
                ActKind.CARRIER_VIEWED,
                ActKind.CIRCULATION_VIEWED,
                ActKind.PLACE_VIEWED,
                ActKind.STOCK_TAKE_VIEWED,
                ActKind.CLEAR_OUT_VIEWED,
                ActKind.DISPATCH_VIEWED,
                ActKind.CARRY_OUT_VIEWED,
                ActKind.DISCLOSURE_VIEWED,
                ActKind.TRIP_VIEWED,
                ActKind.LABEL_SCANNED,
                ActKind.REQUEST_VIEWED,
                ActKind.INCIDENT_VIEWED,
                ActKind.HOLD_VIEWED,
                ActKind.EMERGENCY_VIEWED);
        rows(EnumSet.of(REGISTER_SECRET, READ_CONTENT), ActKind.FILE_RECEIVED, ActKind.CLASSIFICATION_PROPOSED);
        rows(
                EnumSet.of(REGISTER_SECRET),
                ActKind.FILE_DISCARDED,
                ActKind.CLASSIFICATION_WITHDRAWN,
                ActKind.SECRET_RELEASED);
        rows(
                EnumSet.of(HANDLE_COPIES),
                ActKind.CARRIER_NUMBERED,
                ActKind.COPIES_MADE,
                ActKind.CARRIER_MOVED,
                ActKind.HANDED_OUT,
                ActKind.HAND_OVER_CONFIRMED,
                ActKind.RETURN_DECLARED,
                ActKind.TAKEN_BACK,
                ActKind.PASSED_ON,
                ActKind.READER_ADDED,
                ActKind.READER_STRUCK,
                ActKind.CIRCULATION_CLOSED,
                ActKind.STOCK_TAKE_BEGUN,
                ActKind.STOCK_SCANNED,
                ActKind.STOCK_LINE_RESOLVED,
                ActKind.STOCK_TAKE_SIGNED,
                ActKind.STOCK_TAKE_REOPENED,
                ActKind.STOCK_TAKE_DROPPED,
                ActKind.DISPATCHED,
                ActKind.SLIP_ENTERED,
                ActKind.DISPATCH_STRUCK,
                ActKind.DISPATCH_CORRECTED,
                ActKind.AGREEMENT_FILED,
                ActKind.DISCLOSURE_MARKED,
                ActKind.DISCLOSURE_RECALLED,
                ActKind.GATE_CHECKED,
                ActKind.TRIP_PAPER_SETTLED,
                ActKind.CLEAR_OUT_SCANNED,
                ActKind.CLEAR_OUT_DECIDED,
                ActKind.CLEAR_OUT_UNDONE);
        // proposes, and says that all is done; whoever keeps the papers decides
        rows(EnumSet.noneOf(Power.class), ActKind.CLEAR_OUT_OPENED, ActKind.CLEAR_OUT_CLOSED);
        rows(EnumSet.of(DESTROY), ActKind.DESTRUCTION_REQUESTED, ActKind.DESTRUCTION_WITNESSED, ActKind.DESTROYED);
    }

    private static void requests() {
        rows(
                EnumSet.of(ASK_APPROVAL),
                ActKind.REQUEST_SUBMITTED,
                ActKind.REQUEST_SENT_AGAIN,
                ActKind.REQUEST_REMINDED,
                ActKind.REQUEST_NOTED,
                ActKind.REQUEST_WITHDRAWN);
        rows(EnumSet.of(REPORT), ActKind.TRIP_OPENED, ActKind.TRIP_DECLARED);
        rows(
                EnumSet.of(DECIDE),
                ActKind.CLASSIFICATION_DECIDED,
                ActKind.REQUEST_APPROVED,
                ActKind.REQUEST_REFUSED,
                ActKind.REQUEST_RETURNED,
                ActKind.REQUEST_HANDED_ON,
                ActKind.REQUEST_STEP_ADDED,
                ActKind.REQUEST_COPIED);
        rows(EnumSet.of(REPORT), ActKind.LOSS_REPORTED, ActKind.FOUND_REPORTED);
        rows(EnumSet.of(CLOSE_INCIDENT), ActKind.INCIDENT_CLOSED, ActKind.FOUND_CONFIRMED);
        rows(EnumSet.of(HOLD), ActKind.HOLD_PLACED, ActKind.HOLD_LIFTED);
    }

    private static void house() {
        rows(EnumSet.of(SEE_LOG), ActKind.LOG_VIEWED, ActKind.LOG_VERIFIED);
        rows(EnumSet.of(SHAPE_UNITS), ActKind.UNIT_CREATED);
        rows(EnumSet.of(SHAPE_PLACES), ActKind.PLACE_CREATED, ActKind.PLACE_CHANGED, ActKind.PLACE_CLOSED);
        rows(EnumSet.of(SET_RULES), ActKind.REGULATION_ADOPTED, ActKind.DEADLINES_SET, ActKind.READING_CONFIRMED);
        // the time of the machine, which somebody else keeps
        rows(EnumSet.noneOf(Power.class), ActKind.CLOCK_FOLLOWED);
        rows(EnumSet.of(ASK_RULINGS), ActKind.RULING_ASKED);
        rows(EnumSet.of(ISSUE_TOKEN), ActKind.TOKEN_ISSUED, ActKind.TOKEN_REVOKED);
        rows(EnumSet.of(REPORT_FINDINGS), ActKind.FINDING_REPORTED);
    }

    /** Empty where nobody has said what the route is worth. */
    static Optional<Set<Power>> worth(String method, String pattern, ActKind kind) {
        var own = BY_ROUTE.get(method + " " + pattern);
        if (own != null) {
            return Optional.of(own);
        }
        return !kind.sensitive() && method.equals("GET")
                ? Optional.of(Set.of())
                : Optional.ofNullable(BY_KIND.get(kind));
    }

    /** The rows that no route uses any more. */
    static Set<String> routes() {
        return BY_ROUTE.keySet();
    }
}
