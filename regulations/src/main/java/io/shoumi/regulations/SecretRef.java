package io.shoumi.regulations;

/** The secret an act is about, by the caller's own id; opaque here. */
public record SecretRef(String id) {}
