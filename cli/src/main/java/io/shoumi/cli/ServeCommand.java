package io.shoumi.cli;

import io.shoumi.home.HomeUnusable;
import io.shoumi.home.ServeOptions;
import io.shoumi.home.Serving;
import io.shoumi.vault.VaultException.WrongPassphrase;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the server and prints one line, {@code ready https://…}, when it answers. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = "The server on https.")
final class ServeCommand implements Callable<Integer> {
    /** Not an exit status: the server's threads go on. */
    static final int STAYS = Integer.MIN_VALUE;

    @Option(names = "--demo", description = "Fill a fresh home with a sample organisation.")
    private boolean demo;

    @Option(names = "--home", paramLabel = "DIR", description = "Where everything is kept (default: ${DEFAULT-VALUE}).")
    private Path home = Path.of("home");

    @Option(names = "--port", paramLabel = "N", description = "The port (default: ${DEFAULT-VALUE}).")
    private int port = 8443;

    @Option(
            names = "--listen",
            paramLabel = "ADDR",
            description = "The address; loopback only until set-up is finished.")
    private @Nullable String listen;

    @Option(
            names = "--passphrase-file",
            paramLabel = "F",
            description = "A file whose first line unseals the vault, or its first two where two hold a half each.")
    private @Nullable Path passphraseFile;

    @Option(
            names = "--db",
            paramLabel = "URL",
            description =
                    "A PostgreSQL that you run yourself: postgresql://HOST/DATABASE?sslrootcert=CA.PEM. The home keeps it.")
    private @Nullable String database;

    @Override
    public Integer call() {
        try {
            Serving.start(new ServeOptions(home, port, listen, demo, passphraseFile), database);
            System.out.println("ready https://localhost:" + port);
            return STAYS;
        } catch (HomeUnusable unusable) {
            System.err.println(Said.of(unusable.key(), unusable.arguments()));
        } catch (WrongPassphrase wrong) {
            System.err.println(Said.of("home.wrong-passphrase"));
        }
        return 2;
    }
}
