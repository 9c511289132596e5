package io.shoumi.regulations;

/** What a classification states; R2.2 and R2.9 ask for all of them before it is decided. */
public enum Statement implements Coded {
    LEVEL("level"),
    TERM("term"),
    SCOPE("scope"),
    RESPONSIBLE_DEPARTMENT("responsible-department");

    private final String code;

    Statement(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
