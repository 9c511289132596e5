package io.shoumi.desk;

import org.jspecify.annotations.Nullable;

/** One step of the way to this page; the last one, without {@code href}, is the page itself. */
public record Crumb(String label, @Nullable String href) {
    public static Crumb here(String label) {
        return new Crumb(label, null);
    }
}
