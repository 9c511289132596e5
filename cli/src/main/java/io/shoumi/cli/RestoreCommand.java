package io.shoumi.cli;

import io.shoumi.backup.Restoring;
import io.shoumi.home.HomeUnusable;
import io.shoumi.vault.VaultException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a home from a backup and its keys; the home holds keys/ and nothing else. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Makes a home from a backup and its keys; the home holds keys/ and nothing else.")
final class RestoreCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The backup.")
    private Path file = Path.of("");

    @Option(names = "--home", paramLabel = "DIR", description = "The data home (default: ${DEFAULT-VALUE}).")
    private Path home = Path.of("home");

    @Mixin
    private Passphrase passphrase = new Passphrase();

    @Override
    public Integer call() throws IOException {
        try {
            var outcome = passphrase.with(home, typed -> Restoring.of(home, file, typed, Clock.systemUTC()));
            System.out.println(Said.of(
                    "restore.done", home, outcome.made().toString(), outcome.logSize(), outcome.formerOrigin()));
            return 0;
        } catch (HomeUnusable unusable) {
            System.err.println(Said.of(unusable.key(), unusable.arguments()));
        } catch (VaultException.WrongPassphrase wrong) {
            System.err.println(Said.of("home.wrong-passphrase"));
        } catch (VaultException.NoKeys none) {
            System.err.println(Said.of("backup.no-keys", home));
        } catch (Passphrase.Missing missing) {
            System.err.println(Said.of("backup.passphrase-missing"));
        }
        return 1;
    }
}
