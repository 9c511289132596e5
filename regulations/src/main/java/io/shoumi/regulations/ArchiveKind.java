package io.shoumi.regulations;

/** Whether a secret lies in the archive: R1.4 binds records, R1.9 everything the archive keeps. */
public enum ArchiveKind implements Coded {
    NONE("none"),
    MATERIAL("material"),
    RECORD("record");

    private final String code;

    ArchiveKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
