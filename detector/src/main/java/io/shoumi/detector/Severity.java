package io.shoumi.detector;

/** How soon a person should look. */
public enum Severity {
    LOW,
    MEDIUM,
    HIGH
}
