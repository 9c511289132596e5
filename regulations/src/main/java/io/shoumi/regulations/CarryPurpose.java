package io.shoumi.regulations;

/** Why something is carried out; {@code NONE} where the act carries nothing. */
public enum CarryPurpose implements Coded {
    NONE("none"),
    READING("reading"),
    MEETING("meeting"),
    BUSINESS("business"),
    VISIT("visit"),
    LEISURE("leisure"),
    PUBLIC_PLACE("public-place");

    private final String code;

    CarryPurpose(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
