package io.shoumi.health;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.shoumi.ledger.LogKeeper;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.springframework.stereotype.Component;

/** The figures, in Prometheus' terms: seconds, bytes, counts that only grow. */
@Component
class Metrics {
    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Counter requests;
    private final Histogram durations;

    Metrics(Health health, LogKeeper log, List<Figure> figures) {
        requests = Counter.builder()
                .name("shoumi_http_requests_total")
                .help("Requests answered, by class of status.")
                .labelNames("status")
                .register(registry);
        durations = Histogram.builder()
                .name("shoumi_http_request_seconds")
                .help("How long answering took.")
                .classicUpperBounds(0.01, 0.025, 0.05, 0.1, 0.25, 1, 5, 30)
                .classicOnly()
                .register(registry);
        gauge(
                "shoumi_up",
                "1 when nothing keeps the server from its work.",
                () -> health.troubles().isEmpty() ? 1 : 0);
        for (var trouble : Health.Trouble.values()) {
            gauge(
                    "shoumi_trouble_" + trouble.name().toLowerCase(java.util.Locale.ROOT),
                    "1 while it lasts.",
                    () -> health.troubles().contains(trouble) ? 1 : 0);
        }
        gauge(
                "shoumi_evidence_waiting_entries",
                "Durable evidence not yet in the signed log.",
                () -> health.waiting()
                        .map(waiting -> (double) waiting.entries())
                        .orElse(Double.NaN));
        gauge(
                "shoumi_evidence_log_entries",
                "Size of the signed log.",
                () -> log.head().map(head -> (double) head.size()).orElse(Double.NaN));
        figures.forEach(figure -> gauge(figure.name(), figure.help(), figure::value));
        gauge("shoumi_home_free_bytes", "Free space where the home lies.", health::freeBytes);
    }

    private void gauge(String name, String help, DoubleSupplier value) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .callback(callback -> callback.call(value.getAsDouble()))
                .register(registry);
    }

    /** Memory, threads and collections of the Java process; only where somebody looks. */
    void withJvm() {
        JvmMetrics.builder().register(registry);
    }

    void answered(int status, double seconds) {
        requests.labelValues(status / 100 + "xx").inc();
        durations.observe(seconds);
    }

    PrometheusRegistry registry() {
        return registry;
    }
}
