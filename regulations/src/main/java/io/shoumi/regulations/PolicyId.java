package io.shoumi.regulations;

/** The name of one policy: {@code R1.4-approval}, or {@code base-scope} for a norm that all regulations presuppose. */
public record PolicyId(String value) implements Comparable<PolicyId> {
    @Override
    public int compareTo(PolicyId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
