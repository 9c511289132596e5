package io.shoumi.places;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What kind of place it is, as the database writes it; what may be kept or read there is the regulations' matter.
 *
 * <p>Ranks run from the building inwards: a place lies within one of a lower rank, so that no place lies within itself.
 */
public enum StorageKind {
    BUILDING(0, false),
    ROOM(1, false),
    ARCHIVE_ROOM(1, true),
    READING_ROOM(1, false),
    SAFE(2, true),
    CABINET(2, true),
    VAULT(2, true),
    SECRET_FOLDER(3, true);

    private final int rank;
    private final boolean keepsCarriers;

    StorageKind(int rank, boolean keepsCarriers) {
        this.rank = rank;
        this.keepsCarriers = keepsCarriers;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<StorageKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** Whether carriers lie in it, rather than in something within it. */
    public boolean keepsCarriers() {
        return keepsCarriers;
    }

    boolean within(StorageKind outer) {
        return outer.rank < rank;
    }
}
