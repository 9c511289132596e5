package io.shoumi.places;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kind of place it is, as the database writes it; what may be kept or read there is the regulations' matter. */
public enum StorageKind {
    ARCHIVE_ROOM,
    READING_ROOM,
    SAFE,
    SECRET_FOLDER,
    CABINET,
    VAULT;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<StorageKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
