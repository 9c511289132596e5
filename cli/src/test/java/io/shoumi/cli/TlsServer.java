package io.shoumi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A real TLS server with a certificate of its own making. */
final class TlsServer implements AutoCloseable {
    private final HttpsServer server;

    /** @param store made by {@link #certificate} */
    TlsServer(Path store, String path, HttpHandler handler) throws IOException, GeneralSecurityException {
        var password = "changeit".toCharArray();
        var identity = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(store)) {
            identity.load(in, password);
        }
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(identity, password);
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext(path, handler);
        server.start();
    }

    String address() {
        return "https://localhost:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** A key store and, beside it, its certificate as PEM. */
    static Path certificate(Path folder, String name) throws IOException {
        var store = folder.resolve(name + ".p12");
        keytool("-genkeypair", store, "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "san=dns:localhost");
        keytool(
                "-exportcert",
                store,
                "-rfc",
                "-file",
                folder.resolve(name + ".pem").toString());
        return store;
    }

    private static void keytool(String does, Path store, String... more) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                does,
                "-alias",
                "a",
                "-storepass",
                "changeit",
                "-keystore",
                store.toString()));
        command.addAll(List.of(more));
        try {
            assertThat(new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .start()
                            .waitFor())
                    .isZero();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
