package io.shoumi.approval;

/** What somebody with authority said to a request. */
public enum Outcome {
    APPROVED("approved"),
    REFUSED("refused"),
    RETURNED("returned");

    private final String code;

    Outcome(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static Outcome of(String code) {
        for (var outcome : values()) {
            if (outcome.code.equals(code)) {
                return outcome;
            }
        }
        throw new IllegalStateException("no such outcome: " + code);
    }
}
