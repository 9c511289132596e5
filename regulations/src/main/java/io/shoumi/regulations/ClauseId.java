package io.shoumi.regulations;

import java.util.Comparator;
import java.util.regex.Pattern;

/** A clause of a regulation, such as R1.4, R2.D9 or R4.B2. Sorts as the regulations count. */
public record ClauseId(String value) implements Comparable<ClauseId> {
    private static final Pattern FORM = Pattern.compile("R[1-5]\\.(?:[ABD]?\\d{1,2})(?:\\.\\d{1,2})?");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Comparator<ClauseId> ORDER =
            Comparator.comparing(ClauseId::sortKey).thenComparing(ClauseId::value);

    public ClauseId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a clause id: " + value);
        }
    }

    public Regulation regulation() {
        return Regulation.of(value.substring(0, 2));
    }

    @Override
    public int compareTo(ClauseId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return value;
    }

    private String sortKey() {
        return NUMBER.matcher(value)
                .replaceAll(number -> "0".repeat(3 - number.group().length()) + number.group());
    }
}
