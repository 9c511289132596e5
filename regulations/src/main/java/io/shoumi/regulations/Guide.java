package io.shoumi.regulations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Suggests what kind a document is, and shows the passages that led there. It proposes; it never decides. */
public record Guide(List<GuideEntry> entries) {
    private static final int AROUND = 24;
    private static final int PASSAGES_MAX = 5;

    public Guide {
        entries = List.copyOf(entries);
    }

    /** Where a term stands in the text; {@code excerpt} is content, to be sealed like the document itself. */
    public record Passage(String term, int at, String excerpt) {}

    /** A kind with the passages that speak for it, most different terms first. */
    public record Suggestion(GuideEntry entry, List<Passage> passages) {}

    public List<Suggestion> suggest(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return entries.stream()
                .map(entry -> new Suggestion(entry, passages(entry, text, lower)))
                .filter(suggestion -> !suggestion.passages().isEmpty())
                .sorted(Comparator.comparingInt(
                        suggestion -> -suggestion.passages().size()))
                .toList();
    }

    /** The first place of each term; its places count once, so that a repeated word does not outweigh several. */
    private static List<Passage> passages(GuideEntry entry, String text, String lower) {
        List<Passage> passages = new ArrayList<>();
        for (String term : entry.terms()) {
            int at = lower.indexOf(term.toLowerCase(Locale.ROOT));
            if (at >= 0 && at < text.length() && passages.size() < PASSAGES_MAX) {
                passages.add(new Passage(term, at, excerpt(text, at, term.length())));
            }
        }
        return passages;
    }

    private static String excerpt(String text, int at, int length) {
        int from = Math.max(0, at - AROUND);
        int to = Math.min(text.length(), at + length + AROUND);
        return text.substring(from, to).strip();
    }
}
