package io.shoumi.reclassification;

/**
 * A change that somebody proposes.
 *
 * @param basis the rule, minutes or notice that it rests on; for what others classified, theirs
 */
public record Wish(Change change, String basis, String reason) {}
