package io.shoumi.regulations;

/** How secret, in ascending order: company levels, then state levels, which alone carry ★ and a term of default. */
public enum Level implements Coded {
    INTERNAL("internal", 0, "内部", "internal"),
    ORDINARY("ordinary", 0, "普通商密", "ordinary company secret"),
    CORE("core", 0, "核心商密", "core company secret"),
    STATE_SECRET("state-secret", 10, "秘密", "state: secret"),
    STATE_CONFIDENTIAL("state-confidential", 20, "机密", "state: confidential"),
    STATE_TOP("state-top", 30, "绝密", "state: top secret");

    private final String code;
    private final int defaultYears;
    private final Bilingual label;

    Level(String code, int defaultYears, String zh, String en) {
        this.code = code;
        this.defaultYears = defaultYears;
        this.label = new Bilingual(zh, en);
    }

    public static Level of(String code) {
        return Coded.of(Level.class, code);
    }

    @Override
    public String code() {
        return code;
    }

    public Bilingual label() {
        return label;
    }

    public boolean state() {
        return defaultYears > 0;
    }

    /** The term a state-secret document without one counts as; 0 for company levels, whose term is always decided. */
    public int defaultYears() {
        return defaultYears;
    }
}
