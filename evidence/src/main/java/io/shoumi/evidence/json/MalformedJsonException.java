package io.shoumi.evidence.json;

/** Text or a value that RFC 8785 does not let pass. The message never quotes the text: an act may name a secret. */
public final class MalformedJsonException extends IllegalArgumentException {
    MalformedJsonException(String message) {
        super(message);
    }
}
