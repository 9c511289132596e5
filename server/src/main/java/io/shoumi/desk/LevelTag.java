package io.shoumi.desk;

/**
 * How a level looks: filled, tinted or outlined by rank, so that a grey print keeps the order; indigo for the company's
 * levels, crimson and ★ for the state's. Names are the codes of the database.
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
