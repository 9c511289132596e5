package io.shoumi.regulations;

/** Who acts, approves, witnesses or holds: a person, or a place that holds a carrier. The caller's own id, opaque here. */
public record Party(String id) {}
