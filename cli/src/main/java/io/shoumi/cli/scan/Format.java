package io.shoumi.cli.scan;

/** How findings are written. */
public enum Format {
    TEXT,
    JSONL,
    SARIF
}
