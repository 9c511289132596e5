package io.shoumi.detector;

/** Why something is a finding, short, for a person. Holds no identifier in clear. */
public record Reason(String zh, String en) {}
