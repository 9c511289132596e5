package io.shoumi.regulations;

/** Where a carrier is to go; {@code NONE} where the act moves nothing. */
public enum PlaceKind implements Coded {
    NONE("none"),
    SECRET_FOLDER("secret-folder"),
    SAFE("safe"),
    ARCHIVE_ROOM("archive-room"),
    VAULT("vault"),
    REGISTERED_DEVICE("registered-device"),
    PERSONAL_DEVICE("personal-device"),
    UNAPPROVED("unapproved");

    private final String code;

    PlaceKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
