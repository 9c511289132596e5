package io.shoumi.desk;

/** One choice of a select or a radio group. */
public record Option(String value, String label) {}
