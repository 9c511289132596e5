package io.shoumi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The passphrase of a home's keys: from a file, or typed unseen at a terminal; wiped after use. */
final class Passphrase {
    @Option(names = "--passphrase-file", paramLabel = "F", description = "A file whose first line is the passphrase.")
    private @Nullable Path file;

    /** Hands it over for as long as {@code work} takes. */
    <T> T with(Function<char[], T> work) throws IOException, Missing {
        var passphrase = read();
        try {
            return work.apply(passphrase);
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    private char[] read() throws IOException, Missing {
        if (file != null) {
            try (var lines = Files.lines(file)) {
                return lines.findFirst().orElse("").strip().toCharArray();
            }
        }
        var console = System.console();
        var typed =
                console == null || !console.isTerminal() ? null : console.readPassword(Said.of("backup.passphrase"));
        if (typed == null) {
            throw new Missing();
        }
        return typed;
    }

    /** Neither a file nor a terminal. */
    static final class Missing extends Exception {
        Missing() {
            super("no passphrase");
        }
    }
}
