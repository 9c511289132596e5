package io.shoumi.gate;

/**
 * What a route costs the server beyond an ordinary page, and so how often one account and one address may ask for it. Each pace is
 * far above what a person with a scanner does; many people may sit behind one address.
 */
public enum Cost {
    ORDINARY(Pace.NONE, Pace.NONE),
    /** Argon2id, which is dear on purpose. */
    PASSWORD(new Pace(60, 1), new Pace(120, 20)),
    /** A file, read into memory and by a worker. */
    UPLOAD(new Pace(120, 5), new Pace(600, 20)),
    SEARCH(new Pace(240, 20), new Pace(2400, 200)),
    /** Pixels that are drawn for one reader. */
    PIXELS(new Pace(120, 5), new Pace(600, 50)),
    /** A list as a file or for the printer, or a check of everything. */
    EXPORT(new Pace(30, 1), new Pace(300, 10));

    private final Pace ofAccount;
    private final Pace ofAddress;

    Cost(Pace ofAccount, Pace ofAddress) {
        this.ofAccount = ofAccount;
        this.ofAddress = ofAddress;
    }

    /** So many at once, and then so many a second. */
    record Pace(int atOnce, int aSecond) {
        static final Pace NONE = new Pace(0, 0);
    }

    String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    Pace ofAccount() {
        return ofAccount;
    }

    Pace ofAddress() {
        return ofAddress;
    }
}
