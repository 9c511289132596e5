package io.shoumi.vault;

import java.util.UUID;

/**
 * All keys as they lay at one moment, still sealed: a ZIP file of what {@code HOME/keys} holds, which opens with the passphrase of
 * that moment. It goes on opening what was destroyed later.
 *
 * @param rootKey the root key's name
 * @param destroyed how many keys were destroyed before: those it does not hold, the first of the list
 */
public record KeyCopy(byte[] zip, UUID rootKey, int destroyed) {}
