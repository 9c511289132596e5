package io.shoumi.detector;

/** Levels of secrecy, state levels first, highest first. */
public enum Level {
    TOP_SECRET("绝密"),
    SECRET("机密"),
    CONFIDENTIAL("秘密"),
    CORE_COMMERCIAL("核心商密"),
    COMMERCIAL("普通商密"),
    INTERNAL("内部");

    private final String marking;

    Level(String marking) {
        this.marking = marking;
    }

    /** The word on documents. */
    public String marking() {
        return marking;
    }

    public boolean stateSecret() {
        return compareTo(CONFIDENTIAL) <= 0;
    }
}
