package io.shoumi.extractor;

/** Pages from {@code first} to {@code last}, both counted from 1 and included; beyond the end is no error. */
public record PageRange(int first, int last) {

    public static final PageRange ALL = new PageRange(1, Integer.MAX_VALUE);

    public PageRange {
        if (first < 1 || last < first) {
            throw new IllegalArgumentException("pages " + first + " to " + last);
        }
    }

    public static PageRange only(int page) {
        return new PageRange(page, page);
    }

    public boolean holds(int page) {
        return first <= page && page <= last;
    }
}
