package io.shoumi.regulations;

/** The three administrators, none of whom may touch a secret. */
public enum Administrator implements Coded {
    SYSTEM("system"),
    SECURITY("security"),
    AUDIT("audit");

    private final String code;

    Administrator(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
