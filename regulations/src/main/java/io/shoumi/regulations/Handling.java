package io.shoumi.regulations;

/**
 * What is special about a secret.
 *
 * @param customerData a call-centre list or recording (R5.7)
 */
public record Handling(ArchiveKind archive, Unreleased unreleased, boolean customerData) {
    public static final Handling ORDINARY = new Handling(ArchiveKind.NONE, Unreleased.NONE, false);
    public static final Handling ARCHIVE_RECORD = new Handling(ArchiveKind.RECORD, Unreleased.NONE, false);
    public static final Handling ARCHIVE_MATERIAL = new Handling(ArchiveKind.MATERIAL, Unreleased.NONE, false);

    Handling archive(ArchiveKind changed) {
        return new Handling(changed, unreleased, customerData);
    }

    Handling unreleased(Unreleased changed) {
        return new Handling(archive, changed, customerData);
    }

    Handling customerData(boolean yes) {
        return new Handling(archive, unreleased, yes);
    }
}
