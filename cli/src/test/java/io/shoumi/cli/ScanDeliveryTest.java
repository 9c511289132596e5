package io.shoumi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
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

    private HttpsServer server;

    @BeforeEach
    void start() throws Exception {
        char[] password = "changeit".toCharArray();
        Path store = certificate("server");
        KeyStore identity = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            identity.load(in, password);
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(identity, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/api/findings", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(exchange.getRequestHeaders().getFirst("Authorization") + " " + body);
            keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            exchange.sendResponseHeaders(statuses.isEmpty() ? 201 : statuses.remove(0), -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
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
        certificate("other");
        Path file = Shell.write(folder, "share/a.txt", "机密★10年");
        assertThat(scan(file, folder.resolve("other.pem")).status()).isEqualTo(3);
        assertThat(received).isEmpty();
    }

    private Shell.Outcome scan(Path file, Path certificate, Object... more) throws IOException {
        Path token = Shell.write(folder, "token", "token-1\n");
        Object[] arguments = {
            "scan",
            file,
            "--server",
            "https://localhost:" + server.getAddress().getPort(),
            "--token-file",
            token,
            "--server-cert",
            certificate
        };
        return Shell.run(java.util.stream.Stream.concat(List.of(arguments).stream(), List.of(more).stream())
                .toArray());
    }

    /** A key store and, beside it, its certificate as PEM. */
    private Path certificate(String name) throws IOException, InterruptedException {
        Path store = folder.resolve(name + ".p12");
        keytool(
                "-genkeypair",
                "-alias",
                "a",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-storepass",
                "changeit",
                "-keystore",
                store.toString());
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "a",
                "-storepass",
                "changeit",
                "-keystore",
                store.toString(),
                "-file",
                folder.resolve(name + ".pem").toString());
        return store;
    }

    private static void keytool(String... arguments) throws IOException, InterruptedException {
        var command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        assertThat(new ProcessBuilder(command).redirectErrorStream(true).start().waitFor())
                .isZero();
    }
}
