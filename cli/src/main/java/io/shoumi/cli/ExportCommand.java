package io.shoumi.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fetches a register as a sheet under a token's rights; whole or not at all. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description =
                "Writes a register as an Excel file, with the lines that the token's issuer may see. 0 written, 2 not.")
final class ExportCommand implements Callable<Integer> {
    private static final Pattern REGISTER = Pattern.compile("[a-z][a-z-]{0,39}");

    @Parameters(paramLabel = "REGISTER", description = "Its code, such as receipt or dispatch.")
    private String register = "";

    @Option(names = "--server", paramLabel = "URL", required = true, description = "Where the server is, https only.")
    private URI server = URI.create("");

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            required = true,
            description = "Holds a token with registers.read.")
    private Path tokenFile = Path.of("");

    @Option(
            names = "--server-cert",
            paramLabel = "FILE",
            description = "The server's own certificate (PEM), and no other is trusted.")
    private @Nullable Path certificate;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write it; to standard output otherwise.")
    private @Nullable Path out;

    @Override
    public Integer call() {
        if (!REGISTER.matcher(register).matches()) {
            return not(Said.of("export.no-register", register));
        }
        if (out == null && System.console() != null && System.console().isTerminal()) {
            return not(Said.of("export.terminal"));
        }
        try {
            var api = ServerApi.at(server, tokenFile, certificate);
            return switch (api.get("/api/v1/registers/" + register + "/sheet")) {
                case ServerApi.Answer.Given(var bytes) -> written(bytes);
                case ServerApi.Answer.Refused(var status, var why) -> not(Said.of("export.refused", status, why));
            };
        } catch (IOException e) {
            return not(Said.of("export.failed", String.valueOf(e.getMessage())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return not(Said.of("export.failed", "interrupted"));
        }
    }

    private static int not(String why) {
        System.err.println(why);
        return 2;
    }

    private int written(byte[] bytes) throws IOException {
        if (out == null) {
            System.out.write(bytes);
            System.out.flush();
            return System.out.checkError() ? not(Said.of("export.failed", "standard output")) : 0;
        }
        var whole = out.toAbsolutePath();
        var part = Files.createTempFile(whole.getParent(), ".export-", ".part");
        try {
            Files.write(part, bytes);
            Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
        System.err.println(Said.of("export.done", out));
        return 0;
    }
}
