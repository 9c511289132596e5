package io.shoumi.vault;

import java.io.IOException;
import java.nio.file.Path;

/** What the vault refuses, one type per failed check. Messages name ids, files and positions, never a key or plaintext. */
public abstract sealed class VaultException extends RuntimeException {
    private VaultException(String message) {
        super(message);
    }

    /** The key store does not open with this passphrase. A damaged key store looks the same, on purpose. */
    public static final class WrongPassphrase extends VaultException {
        WrongPassphrase() {
            super("the passphrase does not open this key store");
        }
    }

    /** The owner's key was destroyed: what it sealed is gone, and the owner never gets another key. */
    public static final class KeyDestroyed extends VaultException {
        KeyDestroyed(OwnerId owner) {
            super("the key of owner " + owner + " was destroyed");
        }
    }

    /** No key was ever made for this owner, or its file is lost. */
    public static final class KeyMissing extends VaultException {
        KeyMissing(OwnerId owner) {
            super("owner " + owner + " has no key");
        }
    }

    /** Something sealed was changed, cut, reordered, or put where it does not belong. */
    public static final class Tampered extends VaultException {
        Tampered(String what) {
            super(what);
        }
    }

    /** Sealed with algorithms that this build does not do. */
    public static final class UnsupportedSuite extends VaultException {
        UnsupportedSuite(String suite) {
            super("cipher suite " + suite + " is not supported");
        }
    }

    /** No object of this name is stored. */
    public static final class ObjectMissing extends VaultException {
        ObjectMissing(ObjectId object) {
            super("object " + object + " is not stored");
        }
    }

    /** The object has too many bytes to be opened in memory; stream it. */
    public static final class ObjectTooLarge extends VaultException {
        ObjectTooLarge(ObjectId object) {
            super("object " + object + " is too large to be opened whole");
        }
    }

    /** The vault was sealed again; nothing opens until it is unsealed. */
    public static final class VaultSealed extends VaultException {
        VaultSealed() {
            super("the vault is sealed");
        }
    }

    /** The directory already has a key store, or keys of an earlier one; a new root key would orphan them. */
    public static final class KeysExist extends VaultException {
        KeysExist(Path keys) {
            super("there are keys already in " + keys);
        }
    }

    /** There is no key store in this directory. */
    public static final class NoKeys extends VaultException {
        NoKeys(Path keys) {
            super("there is no key store in " + keys);
        }
    }

    /** Another process, or another open vault of this one, uses this key directory. */
    public static final class KeysInUse extends VaultException {
        KeysInUse(Path keys) {
            super("the keys in " + keys + " are in use");
        }
    }

    /** A file of the key directory cannot be read, written or understood. */
    public static final class KeysUnusable extends VaultException {
        KeysUnusable(Path file, String why) {
            super(file + ": " + why);
        }

        KeysUnusable(Path file, IOException cause) {
            super(file + ": " + cause.getClass().getSimpleName());
            initCause(cause);
        }
    }
}
