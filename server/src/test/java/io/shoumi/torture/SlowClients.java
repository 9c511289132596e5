package io.shoumi.torture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** Many clients that keep a server waiting, each in one of several ways; whoever is dropped comes again. */
final class SlowClients implements AutoCloseable {
    private static final int PAUSE_MILLIS = 2_000;
    private static final int RECEIVE_BYTES = 2_048;
    private static final int BODY_BYTES = 100_000;

    /** What a client is slow at. */
    private enum Way {
        CONNECTING(""),
        ASKING(""),
        HEADERS("GET /login HTTP/1.1\r\nHost: localhost\r\nX-Slow: "),
        BODY("POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                + "Content-Length: " + BODY_BYTES + "\r\n\r\nlogin="),
        ANSWER("GET /webjars/tabler__core/1.4.0/dist/css/tabler.min.css HTTP/1.1\r\nHost: localhost\r\n\r\n"
                .repeat(20));

        private final String begins;

        private static String upload(String key) {
            return "POST /secrets/new HTTP/1.1\r\nHost: localhost\r\nCookie: __Host-shoumi=" + key
                    + "\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: " + BODY_BYTES
                    + "\r\n\r\n--x\r\n";
        }

        Way(String begins) {
            this.begins = begins;
        }
    }

    private final int port;
    private final SSLContext tls = trustingAnybody();
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicInteger connected = new AtomicInteger();
    private final AtomicInteger dropped = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();
    private final java.util.Set<Socket> open = java.util.concurrent.ConcurrentHashMap.newKeySet();

    private SlowClients(int port) {
        this.port = port;
    }

    static SlowClients at(int port, int clients) {
        var all = new SlowClients(port);
        for (var i = 0; i < clients; i++) {
            var way = Way.values()[i % Way.values().length];
            all.threads.add(Thread.ofVirtual().start(() -> all.keepWaiting(way, way.begins)));
        }
        return all;
    }

    /** Besides, somebody who is logged in sends as many files byte by byte. */
    SlowClients with(int uploads, String key) {
        for (var i = 0; i < uploads; i++) {
            threads.add(Thread.ofVirtual().start(() -> keepWaiting(Way.BODY, Way.upload(key))));
        }
        return this;
    }

    /** How many keep the server waiting at this moment. */
    int connected() {
        return connected.get();
    }

    /** How often the server let one go. */
    int dropped() {
        return dropped.get();
    }

    private void keepWaiting(Way way, String begins) {
        while (!over.get()) {
            try (var socket = new Socket()) {
                socket.setReceiveBufferSize(RECEIVE_BYTES);
                socket.connect(new InetSocketAddress("localhost", port), 30_000);
                open.add(socket);
                connected.incrementAndGet();
                try {
                    dawdle(way, begins, socket);
                } finally {
                    connected.decrementAndGet();
                    open.remove(socket);
                }
            } catch (IOException gone) {
                if (!over.get()) {
                    dropped.incrementAndGet();
                }
                pause();
            }
        }
    }

    private void dawdle(Way way, String begins, Socket socket) throws IOException {
        if (way == Way.CONNECTING) {
            socket.setSoTimeout(60_000);
            ended(socket.getInputStream().read());
            return;
        }
        try (var over = tls.getSocketFactory().createSocket(socket, "localhost", port, false)) {
            over.setSoTimeout(60_000);
            over.getOutputStream().write(begins.getBytes(StandardCharsets.US_ASCII));
            while (!this.over.get()) {
                switch (way) {
                    case HEADERS, BODY -> over.getOutputStream().write('a');
                    default -> ended(over.getInputStream().read());
                }
                pause();
            }
        }
    }

    private static void ended(int read) throws IOException {
        if (read < 0) {
            throw new IOException("dropped");
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static SSLContext trustingAnybody() {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new Anybody()}, new SecureRandom());
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** They come to disturb, not to trust. */
    private static final class Anybody extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    @Override
    public void close() {
        over.set(true);
        open.forEach(socket -> {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        threads.forEach(thread -> {
            thread.interrupt();
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
