package io.shoumi.health;

/** A figure that a module adds to the metrics. */
public interface Figure {
    /** In Prometheus' terms, beginning with {@code shoumi_}. */
    String name();

    String help();

    double value();
}
