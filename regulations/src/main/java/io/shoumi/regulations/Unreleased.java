package io.shoumi.regulations;

/** Why something may not be spread yet (R1.8.1 to R1.8.3); {@code NONE} once a named person released it. */
public enum Unreleased implements Coded {
    NONE("none"),
    STATISTICS("statistics"),
    PERSONNEL("personnel"),
    PRIVACY("privacy");

    private final String code;

    Unreleased(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
