package io.shoumi.home;

/** The server is sealed: nothing that needs a key can be done until its passphrase is entered. */
public final class VaultClosed extends RuntimeException {
    public VaultClosed() {
        super("the server is sealed", null, false, false);
    }
}
