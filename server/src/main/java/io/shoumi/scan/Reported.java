package io.shoumi.scan;

import java.util.UUID;

/** A finding on record and the incident it stands in. */
public record Reported(UUID finding, String incident) {}
