package io.shoumi.vault;

/** What one guess of the passphrase costs, as Argon2id counts it (RFC 9106). */
record Argon2Cost(int memoryKib, int passes, int lanes) {
    /** The second recommended option of RFC 9106, section 4: 64 MiB, 3 passes, 4 lanes. */
    static final Argon2Cost DEFAULT = new Argon2Cost(64 * 1024, 3, 4);

    /** A side file that asks for more than this is damaged or hostile, and would only exhaust the machine. */
    private static final Argon2Cost MAX = new Argon2Cost(1024 * 1024, 64, 16);

    Argon2Cost {
        if (lanes < 1 || passes < 1 || memoryKib < 8 * lanes) {
            throw new IllegalArgumentException("Argon2id needs a lane, a pass and 8 KiB a lane");
        }
    }

    boolean bearable() {
        return memoryKib <= MAX.memoryKib && passes <= MAX.passes && lanes <= MAX.lanes;
    }
}
