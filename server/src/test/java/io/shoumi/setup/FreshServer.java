package io.shoumi.setup;

import io.shoumi.Visitor;
import io.shoumi.home.ServeOptions;
import io.shoumi.home.SetClock;
import io.shoumi.home.TestServing;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A server on an empty home, waiting for its set-up. */
final class FreshServer implements AutoCloseable {
    static final String PASSPHRASE = "long enough, 7 words or more";

    private final ConfigurableApplicationContext context;
    private final int port;
    private final Path home;

    FreshServer() throws IOException {
        this(Files.createTempDirectory("shoumi-fresh"));
    }

    /** On a home where one ran before; it stays sealed. */
    FreshServer(Path home) throws IOException {
        this.home = home;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        System.setProperty("shoumi.postgres.binaries", System.getProperty("java.io.tmpdir") + "/shoumi-postgres");
        context = TestServing.start(new ServeOptions(home, port, null, false, null), SetClock.system());
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    Path home() {
        return home;
    }

    Visitor visitor() {
        return new Visitor(port, home.resolve("tls/cert.pem"));
    }

    String newCode() {
        return bean(SetUpCode.class).issue();
    }

    long count(String table) {
        return bean(JdbcClient.class)
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    static Map<String, Object> plan(String code) {
        var plan = new HashMap<String, Object>();
        plan.putAll(Map.of("code", code, "nameZh", "新集团", "nameEn", "New Group", "adopt", "R2", "ceiling", "core"));
        plan.putAll(Map.of("passphrase", PASSPHRASE, "passphrase-again", PASSPHRASE));
        var number = 1;
        for (var role : new String[] {"system-admin", "security-admin", "auditor"}) {
            plan.put(role + "-name", "管理员" + number);
            plan.put(role + "-number", "N" + number);
            plan.put(role + "-login", "admin" + number++);
        }
        return plan;
    }

    static Document send(Visitor visitor, Map<String, Object> plan) {
        return visitor.submit(visitor.get("/set-up"), "/set-up", plan);
    }

    @Override
    public void close() {
        context.close();
    }
}
