package io.shoumi.vault;

import java.util.UUID;

/** The key that wraps every owner key, and its name in the key store; it opens nothing else. */
record RootKey(UUID id, KeyBytes key) {
    static RootKey random() {
        return new RootKey(UUID.randomUUID(), KeyBytes.random());
    }
}
