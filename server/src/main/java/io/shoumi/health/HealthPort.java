package io.shoumi.health;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.prometheus.metrics.exporter.httpserver.MetricsHandler;
import io.shoumi.evidence.json.JsonValue;
import io.shoumi.home.HomeUnusable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Answers {@code /health} and {@code /metrics} on the loopback address, where {@code SHOUMI_METRICS_PORT} names a port; else nowhere. */
@Component
class HealthPort implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(HealthPort.class);

    private final Health health;
    private final Metrics metrics;
    private final String port;
    private @Nullable HttpServer server;

    HealthPort(Health health, Metrics metrics, @Value("${SHOUMI_METRICS_PORT:}") String port) {
        this.health = health;
        this.metrics = metrics;
        this.port = port;
    }

    @Override
    public void start() {
        if (port.isBlank()) {
            return;
        }
        try {
            metrics.withJvm();
            var fresh = HttpServer.create(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(port.strip())), 8);
            fresh.createContext("/metrics", new MetricsHandler(metrics.registry()));
            fresh.createContext("/health", this::answer);
            fresh.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            fresh.start();
            server = fresh;
            LOG.info(
                    "health and metrics on port {} of this machine",
                    fresh.getAddress().getPort());
        } catch (IOException | IllegalArgumentException e) {
            throw new HomeUnusable("health.port", port);
        }
    }

    /** 200 when nothing is wrong, else 503 with what is. */
    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var troubles = health.troubles().stream()
                    .map(trouble -> trouble.name().toLowerCase(java.util.Locale.ROOT))
                    .toList();
            var body = JsonValue.of(Map.of("up", troubles.isEmpty(), "troubles", List.copyOf(troubles)))
                    .canonical()
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(troubles.isEmpty() ? 200 : 503, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** Where it answers; for a test that left the choice to the system. */
    int port() {
        return server == null ? 0 : server.getAddress().getPort();
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }
}
