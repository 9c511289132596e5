package io.shoumi.regulations;

import java.util.EnumSet;
import java.util.Set;

/** A post as regards one secret: what a person is, and who can meet a requirement by approving. */
public enum Role implements Coded {
    GENERAL_MANAGER("general-manager", "总经理", "general manager"),
    LEADER_IN_CHARGE("leader-in-charge", "分管领导", "leader in charge"),
    SUPERVISOR("supervisor", "部门主管", "department supervisor"),
    LEADER("leader", "领导", "a leader"),
    CLASSIFICATION_AUTHORITY("classification-authority", "定密责任人", "classification authority"),
    SHIFT_SUPERVISOR("shift-supervisor", "值班班长", "shift supervisor"),
    TEAM_LEADER("team-leader", "组长", "team leader"),
    CLERK("clerk", "保密员", "clerk"),
    ARCHIVIST("archivist", "档案员", "archivist"),
    STAFF("staff", "职员", "staff"),
    WITNESS("witness", "监销人", "destruction witness"),
    ANOTHER_PERSON("another-person", "本人以外的人", "another person");

    private final String code;
    private final Bilingual label;

    Role(String code, String zh, String en) {
        this.code = code;
        this.label = new Bilingual(zh, en);
    }

    public static Role of(String code) {
        return Coded.of(Role.class, code);
    }

    @Override
    public String code() {
        return code;
    }

    public Bilingual label() {
        return label;
    }

    /**
     * Whose approval this one's also counts as, itself included. The general manager may do what a supervisor may
     * (R2.8.1 names both) but is not the leader in charge (R1.4 names that one).
     */
    public Set<Role> countsAs() {
        return switch (this) {
            case GENERAL_MANAGER -> EnumSet.of(this, SUPERVISOR, LEADER, ANOTHER_PERSON);
            case LEADER_IN_CHARGE, SUPERVISOR -> EnumSet.of(this, LEADER, ANOTHER_PERSON);
            case SHIFT_SUPERVISOR -> EnumSet.of(this, TEAM_LEADER, ANOTHER_PERSON);
            case LEADER, TEAM_LEADER, CLASSIFICATION_AUTHORITY, CLERK, ARCHIVIST, STAFF ->
                EnumSet.of(this, ANOTHER_PERSON);
            case WITNESS, ANOTHER_PERSON -> EnumSet.of(this);
        };
    }
}
