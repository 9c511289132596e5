package io.shoumi.ledger;

import java.util.Locale;

/**
 * What kinds of act leave evidence. The code (the name in lower case with hyphens) is what the log holds; renaming one would
 * orphan old entries. {@link #NOT_SENSITIVE} marks a route that shows or changes nothing of a secret, a person or the log.
 */
public enum ActKind {
    NOT_SENSITIVE,
    // set-up and identity
    SERVER_STARTED,
    CLOCK_JUMPED,
    SET_UP,
    UNSEALED,
    LOGGED_IN,
    LOGGED_OUT,
    BACKED_UP,
    RESTORED,
    RESTORED_WITHOUT_KEY,
    ENROLLED,
    LOCKED_OUT,
    FACTORS_PROVED,
    PASSWORD_CHANGED,
    AUTHENTICATOR_CHANGED,
    PLEDGE_SIGNED,
    ACCOUNT_CREATED,
    ACCOUNT_SUSPENDED,
    ROLE_GRANTED,
    ROLE_ENDED,
    POST_PROPOSED,
    POST_GRANTED,
    POST_ENDED,
    DESIGNATED,
    DEPUTY_NAMED,
    UNIT_CREATED,
    REGULATION_ADOPTED,
    DEADLINES_SET,
    PERSON_CREATED,
    PEOPLE_IMPORTED,
    PEOPLE_VIEWED,
    PLACE_CREATED,
    TOKEN_ISSUED,
    TOKEN_REVOKED,
    TOKEN_REFUSED,
    // secrets
    FILE_RECEIVED,
    FILE_REFUSED,
    FILE_DISCARDED,
    CLASSIFICATION_PROPOSED,
    CLASSIFICATION_DECIDED,
    CLASSIFICATION_WITHDRAWN,
    SCOPE_WIDENED,
    SECRET_SEARCHED,
    SECRET_VIEWED,
    TRUE_TITLE_SHOWN,
    REGISTER_VIEWED,
    REGISTER_EXPORTED,
    RULING_ASKED,
    // copies
    CARRIER_NUMBERED,
    CARRIER_VIEWED,
    CARRIER_MOVED,
    HANDED_OUT,
    HAND_OVER_CONFIRMED,
    RETURN_DECLARED,
    TAKEN_BACK,
    LABEL_SCANNED,
    // approval
    REQUEST_SUBMITTED,
    REQUEST_VIEWED,
    REQUEST_APPROVED,
    REQUEST_REFUSED,
    REQUEST_RETURNED,
    REQUEST_SENT_AGAIN,
    REQUEST_HANDED_ON,
    REQUEST_STEP_ADDED,
    REQUEST_REMINDED,
    REQUEST_ESCALATED,
    REQUEST_COPIED,
    REQUEST_NOTED,
    REQUEST_WITHDRAWN,
    REQUEST_EXPIRED,
    // reading
    READING_STARTED,
    PAGE_SHOWN,
    READING_ENDED,
    LOAN_REMINDED,
    LOAN_ESCALATED,
    LOAN_LAPSED,
    // incidents and findings
    LOSS_REPORTED,
    INCIDENT_OPENED,
    INCIDENT_VIEWED,
    INCIDENT_CLOSED,
    FOUND_REPORTED,
    FOUND_CONFIRMED,
    HOLD_PLACED,
    HOLD_VIEWED,
    HOLD_LIFTED,
    FINDING_REPORTED,
    FINDING_VIEWED,
    // destruction
    DESTRUCTION_REQUESTED,
    DESTRUCTION_WITNESSED,
    DESTROYED,
    LIST_PRINTED,
    // audit
    LOG_VIEWED,
    LOG_VERIFIED,
    ROUTE_REFUSED,
    POLICY_BROKEN;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean sensitive() {
        return this != NOT_SENSITIVE;
    }
}
