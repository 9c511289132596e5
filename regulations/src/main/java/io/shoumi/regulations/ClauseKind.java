package io.shoumi.regulations;

/** How a clause can be answered: the software enforces it, detects its breach, or collects the proof of it. */
public enum ClauseKind implements Coded {
    ENFORCE("E", new Bilingual("强制", "enforce")),
    DETECT("D", new Bilingual("发现", "detect")),
    PROVE("P", new Bilingual("举证", "prove"));

    private final String code;
    private final Bilingual label;

    ClauseKind(String code, Bilingual label) {
        this.code = code;
        this.label = label;
    }

    static ClauseKind of(String code) {
        return Coded.of(ClauseKind.class, code);
    }

    @Override
    public String code() {
        return code;
    }

    public Bilingual label() {
        return label;
    }
}
