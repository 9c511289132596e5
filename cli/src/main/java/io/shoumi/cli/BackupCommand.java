package io.shoumi.cli;

import io.shoumi.backup.BackingUp;
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

/** Writes the whole organisation to one sealed file; the keys are not in it. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Writes the whole organisation to one sealed file; the keys are not in it.")
final class BackupCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The backup.")
    private Path file = Path.of("");

    @Option(names = "--home", paramLabel = "DIR", description = "The data home (default: ${DEFAULT-VALUE}).")
    private Path home = Path.of("home");

    @Mixin
    private Passphrase passphrase = new Passphrase();

    @Override
    public Integer call() throws IOException {
        try {
            var outcome = passphrase.with(home, typed -> BackingUp.of(home, file, typed, Clock.systemUTC()));
            System.out.println(Said.of("backup.done", file, outcome.tables(), outcome.objects()));
            if (outcome.missing().isEmpty()) {
                return 0;
            }
            System.err.println(
                    Said.of("backup.objects-missing", outcome.missing().size(), String.join(" ", outcome.missing())));
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
