package io.shoumi.home;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How to serve.
 *
 * @param listen the address to listen on; null means loopback until set-up is finished, then all addresses
 * @param passphraseFile a file whose first line unseals the vault; null leaves the server sealed
 */
public record ServeOptions(
        Path home,
        int port,
        @Nullable String listen,
        boolean demo,
        @Nullable Path passphraseFile) {}
