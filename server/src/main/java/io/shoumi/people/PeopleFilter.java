package io.shoumi.people;

import org.jspecify.annotations.Nullable;

/**
 * Which people a list shows.
 *
 * @param text part of a name or the beginning of a number; empty for all
 * @param unit the unit and everything below it; null for all
 * @param page from 1
 */
public record PeopleFilter(String text, @Nullable UnitId unit, View view, int page) {
    public static final int PAGE_SIZE = 50;

    /** The views of the list. */
    public enum View {
        ALL,
        UNPLEDGED,
        INVITED,
        UNGRANTED,
        SUSPENDED
    }

    public PeopleFilter {
        text = text.strip();
        page = Math.max(1, page);
    }

    int offset() {
        return (page - 1) * PAGE_SIZE;
    }
}
