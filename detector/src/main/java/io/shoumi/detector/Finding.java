package io.shoumi.detector;

import org.jspecify.annotations.Nullable;

/**
 * One thing found in one text.
 *
 * @param value the bare number, the keyword, the marking's standard form; empty for copies and lists. In clear: mask it
 *     before it is shown
 * @param source the registered document or the list it comes from, empty where there is none
 * @param start first character of the text that was given
 * @param end exclusive
 * @param count records of the list, 1 for everything else
 * @param share for copies, which part of what
 */
public record Finding(
        Kind kind,
        String value,
        String source,
        int start,
        int end,
        int count,
        Reason why,
        @Nullable CopyShare share) {

    static Finding of(Kind kind, String value, Span place, Reason why) {
        return new Finding(kind, value, "", place.start(), place.end(), 1, why, null);
    }

    public String clause() {
        return kind.clause();
    }

    public Severity severity() {
        return switch (kind) {
            case MARKING, COPY, CUSTOMER -> Severity.HIGH;
            case ID, CARD, KEYWORD, UNSCANNABLE -> Severity.MEDIUM;
            case PHONE -> Severity.LOW;
        };
    }

    public Status status() {
        return kind == Kind.UNSCANNABLE ? Status.UNREAD : Status.FOUND;
    }

    /** The value as others may see it: the middle of a number hidden, words as they are. */
    public String maskedValue() {
        return switch (kind) {
            case PHONE, CUSTOMER -> Masking.middle(value, 3, 4);
            case ID -> Masking.middle(value, 6, 4);
            case CARD -> Masking.middle(value, 6, 4);
            case MARKING, KEYWORD, COPY, UNSCANNABLE -> value;
        };
    }

    Finding at(Span place) {
        return new Finding(kind, value, source, place.start(), place.end(), count, why, share);
    }
}
