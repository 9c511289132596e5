package io.shoumi.cli;

import io.shoumi.home.PassphraseFile;
import io.shoumi.vault.Vault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The passphrase of a home's keys: from a file, or typed unseen at a terminal; wiped after use. */
final class Passphrase {
    @Option(
            names = "--passphrase-file",
            paramLabel = "F",
            description = "A file whose first line is the passphrase, or its first two the halves.")
    private @Nullable Path file;

    /** Hands it over for as long as {@code work} takes; of a home whose passphrase is in two halves, both joined. */
    <T> T with(Path home, Function<char[], T> work) throws IOException, Missing {
        var passphrase = read(Vault.inHalves(home.resolve("keys")));
        try {
            return work.apply(passphrase);
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    private char[] read(boolean halves) throws IOException, Missing {
        if (file != null) {
            return PassphraseFile.read(file, halves);
        }
        return halves
                ? PassphraseFile.joined(typed("backup.passphrase.one-half"), typed("backup.passphrase.other-half"))
                : typed("backup.passphrase");
    }

    private static char[] typed(String prompt) throws Missing {
        var console = System.console();
        var typed = console == null || !console.isTerminal() ? null : console.readPassword(Said.of(prompt));
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
