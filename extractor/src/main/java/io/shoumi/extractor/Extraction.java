package io.shoumi.extractor;

import java.util.List;

/** What became of one file: the text found and an account of everything that was not read. */
public record Extraction(List<Part> parts, List<Unread> unread) {

    public Extraction {
        parts = List.copyOf(parts);
        unread = List.copyOf(unread);
    }

    static Extraction unread(Reason reason) {
        return new Extraction(List.of(), List.of(new Unread(null, reason)));
    }

    /** Never {@link Status#FULL} while anything is unread. */
    public Status status() {
        if (unread.isEmpty()) {
            return Status.FULL;
        }
        return parts.stream().allMatch(part -> part.text().isBlank()) ? Status.UNREAD : Status.PARTIAL;
    }

    /** Each reason once, in the order met. */
    public List<Reason> reasons() {
        return unread.stream().map(Unread::reason).distinct().toList();
    }

    /** The text of all parts, one after another, for a caller who does not care where it stands. */
    public String text() {
        return String.join("\n", parts.stream().map(Part::text).toList());
    }
}
