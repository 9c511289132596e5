package io.shoumi.regulations;

/** How far this version answers a clause; said plainly on its page. */
public enum Reach implements Coded {
    WORKS("works", new Bilingual("已做到", "works")),
    PARTLY("partly", new Bilingual("部分做到", "partly")),
    PLANNED("planned", new Bilingual("尚未实现", "not built yet"));

    private final String code;
    private final Bilingual label;

    Reach(String code, Bilingual label) {
        this.code = code;
        this.label = label;
    }

    static Reach of(String code) {
        return Coded.of(Reach.class, code);
    }

    @Override
    public String code() {
        return code;
    }

    public Bilingual label() {
        return label;
    }
}
