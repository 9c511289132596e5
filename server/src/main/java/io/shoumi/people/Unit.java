package io.shoumi.people;

import org.jspecify.annotations.Nullable;

/**
 * A unit as pages show it.
 *
 * @param depth how many units stand above it
 */
public record Unit(
        UnitId id, @Nullable UnitId parent, String code, String nameZh, String nameEn, UnitKind kind, int depth) {

    public String name(String lang) {
        return "en".equals(lang) ? nameEn : nameZh;
    }

    /** For a select: set in by its depth. */
    public String indented(String lang) {
        return "　".repeat(depth) + name(lang);
    }
}
