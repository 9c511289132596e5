package io.shoumi.home;

import io.shoumi.vault.Halves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A file that holds the passphrase in its first line, or its two halves in the first two. */
public final class PassphraseFile {
    private PassphraseFile() {}

    /** For the caller to wipe. */
    public static char[] read(Path file, boolean halves) throws IOException {
        try (var lines = Files.lines(file)) {
            var typed = lines.limit(halves ? 2 : 1)
                    .map(line -> line.strip().toCharArray())
                    .toList();
            if (typed.size() < 2) {
                return typed.isEmpty() ? new char[0] : typed.getFirst();
            }
            return joined(typed.getFirst(), typed.getLast());
        }
    }

    /** Joins two halves and wipes them. */
    public static char[] joined(char[] one, char[] other) {
        try {
            return Halves.joined(one, other);
        } finally {
            Arrays.fill(one, '\0');
            Arrays.fill(other, '\0');
        }
    }
}
