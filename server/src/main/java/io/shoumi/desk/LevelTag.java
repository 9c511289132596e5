package io.shoumi.desk;

/**
 * How a level looks: filled, tinted or outlined by rank, so that a grey print keeps the order; indigo for the company's
 * levels, crimson and ★ for the state's.
 */
public enum LevelTag {
    CORE("co1", false),
    ORDINARY("co2", false),
    INTERNAL("co3", false),
    TOP_SECRET("st1", true),
    SECRET("st2", true),
    CONFIDENTIAL("st3", true);

    private final String css;
    private final boolean state;

    LevelTag(String css, boolean state) {
        this.css = css;
        this.state = state;
    }

    /** By the code of {@code io.shoumi.regulations.Level}, which is what the database holds, or by the name here. */
    public static LevelTag of(String code) {
        return switch (code) {
            case "core" -> CORE;
            case "ordinary" -> ORDINARY;
            case "internal" -> INTERNAL;
            case "state-top" -> TOP_SECRET;
            case "state-confidential" -> SECRET;
            case "state-secret" -> CONFIDENTIAL;
            default -> valueOf(code);
        };
    }

    public String css() {
        return css;
    }

    /** State-secret levels alone carry ★ and show their term. */
    public boolean state() {
        return state;
    }

    public String word() {
        return "level." + name();
    }
}
