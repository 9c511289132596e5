package io.shoumi.dispatch;

/**
 * What a clerk types beside the copies.
 *
 * @param organisation its name
 * @param relation {@code within} or {@code outsider}; asked only where the name is new
 * @param courier number or name; only where one of the house carries it
 */
public record DispatchForm(
        String organisation, String relation, String way, String envelope, String courier, Papers papers) {

    /** The document's number, and what is enclosed; both may be empty. */
    public record Papers(String reference, String enclosures) {}
}
