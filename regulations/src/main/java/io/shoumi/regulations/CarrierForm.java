package io.shoumi.regulations;

/** What a secret is carried on. */
public enum CarrierForm implements Coded {
    PAPER("paper"),
    FILE("file"),
    DISC("disc"),
    STICK("stick"),
    NOTEBOOK("notebook");

    private final String code;

    CarrierForm(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    public boolean electronic() {
        return switch (this) {
            case FILE, DISC, STICK -> true;
            case PAPER, NOTEBOOK -> false;
        };
    }
}
