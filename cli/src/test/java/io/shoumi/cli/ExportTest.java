package io.shoumi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A register exported from a real TLS server. */
class ExportTest {
    @TempDir
    private static Path keys;

    @TempDir
    private Path folder;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    /** What the server answers first; then it gives the sheet. */
    private final List<Integer> statuses = new CopyOnWriteArrayList<>();

    private TlsServer server;

    @BeforeAll
    static void makeCertificates() throws IOException {
        TlsServer.certificate(keys, "server");
        TlsServer.certificate(keys, "other");
    }

    @BeforeEach
    void start() throws Exception {
        server = new TlsServer(keys.resolve("server.p12"), "/api/v1/registers/", this::answer);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI() + " " + exchange.getRequestHeaders().getFirst("Authorization"));
        var status = statuses.isEmpty() ? 200 : statuses.removeFirst();
        var body = (status == 200 ? "the sheet" : "{\"status\":" + status + ",\"detail\":\"no \\\"right\\\"\"}")
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Retry-After", "1");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private Shell.Outcome export(Object... more) throws IOException {
        var arguments =
                new ArrayList<Object>(List.of("export", "receipt", "--server", server.address(), "--token-file"));
        arguments.add(Shell.write(folder, "token", "token-1\n"));
        arguments.addAll(List.of(more));
        return Shell.run(arguments.toArray());
    }

    @Test
    void theSheetIsWrittenWhole() throws IOException {
        var out = folder.resolve("收文.xlsx");
        assertThat(export("--server-cert", keys.resolve("server.pem"), "--out", out)
                        .status())
                .isZero();
        assertThat(out).hasContent("the sheet");
        assertThat(asked).containsExactly("/api/v1/registers/receipt/sheet Bearer token-1");
    }

    @Test
    void withoutAFileItGoesToStandardOutput() throws IOException {
        var outcome = export("--server-cert", keys.resolve("server.pem"));
        assertThat(outcome.status()).isZero();
        assertThat(outcome.out()).isEqualTo("the sheet");
    }

    @Test
    void itWaitsWhereItIsAskedTo() throws IOException {
        statuses.add(429);
        assertThat(export("--server-cert", keys.resolve("server.pem")).status()).isZero();
        assertThat(asked).hasSize(2);
    }

    @Test
    void whatIsRefusedLeavesTheFileAsItWas() throws IOException {
        statuses.add(403);
        var out = Files.writeString(folder.resolve("old.xlsx"), "before");
        assertThat(export("--server-cert", keys.resolve("server.pem"), "--out", out)
                        .status())
                .isEqualTo(2);
        assertThat(out).hasContent("before");
        assertThat(folder.toFile().list()).noneMatch(name -> name.endsWith(".part"));
    }

    @Test
    void aServerThatIsNotTrustedGetsNoToken() throws IOException {
        assertThat(export("--server-cert", keys.resolve("other.pem")).status()).isEqualTo(2);
        assertThat(export().status()).isEqualTo(2);
        assertThat(asked).isEmpty();
    }

    @Test
    void wrongUseIsSaid() throws IOException {
        assertThat(Shell.run("export", "receipt").status()).isEqualTo(2);
        assertThat(Shell.run("export", "../x", "--server", server.address(), "--token-file", "none")
                        .status())
                .isEqualTo(2);
        assertThat(Shell.run("export", "receipt", "--server", "http://localhost", "--token-file", "none")
                        .status())
                .isEqualTo(2);
        assertThat(asked).isEmpty();
    }
}
