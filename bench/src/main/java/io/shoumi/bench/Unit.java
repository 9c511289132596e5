package io.shoumi.bench;

/** What a figure counts. */
enum Unit {
    MINUTES("min"),
    SECONDS("s"),
    MILLISECONDS("ms"),
    MEGABYTES("MB"),
    PER_SECOND("/s"),
    TIMES("×"),
    COUNT("");

    private final String symbol;

    Unit(String symbol) {
        this.symbol = symbol;
    }

    String symbol() {
        return symbol;
    }
}
