package io.shoumi.powers;

import java.util.Locale;

/** The rules by which one person is not enough; each is held by the database itself, whatever the program does. */
public enum Rule {
    /** Nobody grants a role to themselves. */
    NO_GRANT_TO_ONESELF("role_grant", "granted_by <> person_id"),
    NO_POST_TO_ONESELF("post_holding", "granted_by <> person_id"),
    /** Nobody makes themselves the deputy of a leader, whoever may name one. */
    NO_DEPUTY_TO_ONESELF("deputy", "decided_by <> deputy_id"),
    /** A deputy whom the confidentiality office proposes needs a leader's consent. */
    ANOTHER_LEADER_AGREES("deputy_proposal", "decided_by <> proposed_by"),
    /** An administrator holds no other role, and no other administrator's. */
    ADMINISTRATORS_APART("role_grant", "EXCLUDE USING gist (person_id WITH =, ("),
    NOT_ABOUT_ONESELF("joint_matter", "asked_by <> person_id"),
    NOT_ABOUT_ONESELF_EITHER("joint_matter", "joined_by <> person_id"),
    TWO_PERSONS("joint_matter", "joined_by <> asked_by"),
    TWO_OFFICES("joint_matter", "joined_as <> asked_as"),
    ANOTHER_REVIEWS("emergency", "reviewed_by <> joined_by"),
    ANOTHER_THAN_THE_READER_REVIEWS("emergency", "reviewed_by <> person_id"),
    ANOTHER_CLASSIFIES("classification", "decider_id <> proposer_id"),
    TWO_WITNESSES("destruction_witness", "UNIQUE (destruction_id, person_id)"),
    ANOTHER_LIFTS("legal_hold", "lifted_by <> placed_by"),
    ANOTHER_CONFIRMS("found_again", "confirmed_by <> reported_by"),
    TWO_SIDES("hand_over", "giver_id <> receiver_id"),
    TWO_COUNT("stock_take", "first_id <> second_id");

    private final String table;
    private final String constraint;

    Rule(String table, String constraint) {
        this.table = table;
        this.constraint = constraint;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String table() {
        return table;
    }

    /** A part of the constraint as PostgreSQL tells it. */
    String constraint() {
        return constraint;
    }
}
