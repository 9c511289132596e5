package io.shoumi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings sent to a real TLS server with a certificate of its own making. */
@Tag("R3.14")
class ScanDeliveryTest {
    @TempDir
    private Path folder;

    private final List<String> received = new CopyOnWriteArrayList<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();
    /** What the server answers first; then it takes everything. */
    private final List<Integer> statuses = new CopyOnWriteArrayList<>();

    private TlsServer server;

    @BeforeEach
    void start() throws Exception {
        server = new TlsServer(TlsServer.certificate(folder, "server"), "/api/findings", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(exchange.getRequestHeaders().getFirst("Authorization") + " " + body);
            keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            exchange.sendResponseHeaders(statuses.isEmpty() ? 201 : statuses.remove(0), -1);
            exchange.close();
        });
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void findingsArriveUnderTheTokenAndMaskedEvenWhenRevealed() throws IOException {
        Path file = Shell.write(folder, "share/a.txt", "机密★10年\n电话13812345678");
        var outcome = scan(file, folder.resolve("server.pem"), "--reveal");
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(received).hasSize(2).allMatch(request -> request.startsWith("Bearer token-1 {\"path\":"));
        assertThat(String.join("\n", received))
                .contains("\"kind\":\"marking\"", "138****5678", "\"sha256\":\"")
                .doesNotContain("13812345678");
    }

    @Test
    void whatTheServerCouldNotTakeIsSentAgainUnderItsKey() throws IOException {
        statuses.add(503);
        Path file = Shell.write(folder, "share/a.txt", "机密★10年\n电话13812345678");
        assertThat(scan(file, folder.resolve("server.pem")).status()).isEqualTo(1);
        assertThat(received).hasSize(3);
        assertThat(received.get(1)).isEqualTo(received.get(0));
        assertThat(keys.get(1)).isEqualTo(keys.get(0)).matches("\"[0-9a-f-]{36}\"");
        assertThat(keys.get(2)).isNotEqualTo(keys.get(0));
    }

    @Test
    void anotherServersCertificateGetsNothing() throws Exception {
        TlsServer.certificate(folder, "other");
        Path file = Shell.write(folder, "share/a.txt", "机密★10年");
        assertThat(scan(file, folder.resolve("other.pem")).status()).isEqualTo(3);
        assertThat(received).isEmpty();
    }

    private Shell.Outcome scan(Path file, Path certificate, Object... more) throws IOException {
        Path token = Shell.write(folder, "token", "token-1\n");
        Object[] arguments = {
            "scan", file, "--server", server.address(), "--token-file", token, "--server-cert", certificate
        };
        return Shell.run(java.util.stream.Stream.concat(List.of(arguments).stream(), List.of(more).stream())
                .toArray());
    }
}
