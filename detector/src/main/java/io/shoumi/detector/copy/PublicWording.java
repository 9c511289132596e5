package io.shoumi.detector.copy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells copies of a registered document from quotations of the public wording that it quotes too. Registered documents
 * quote paragraphs of law whole, and so do harmless files. What counts as public:
 *
 * <ul>
 *   <li>a paragraph that stands by itself, whole, in two files or more;
 *   <li>a paragraph that stands by itself in one file and is partly known law ({@link PublicPhrases});
 *   <li>a paragraph that is known law for the most part, or that unrelated registered documents share;
 *   <li>a short run that three files have, or that lies in a paragraph with some known law.
 * </ul>
 *
 * Whoever copies from a secret seldom takes exactly one paragraph, and seldom the same one twice; a copy that does just
 * that is missed, which is the price. Runs that go on into the next paragraph are never public. Not safe for threads.
 */
public final class PublicWording {
    private static final int FILES_WHOLE_MIN = 2;
    private static final int FILES_BRIEF_MIN = 3;
    private static final double KNOWN_SHARE_MIN = 0.05;
    private static final double QUOTED_SHARE_MIN = 0.3;

    private final Map<Long, Set<Object>> filesByParagraph = new HashMap<>();
    private final Map<Long, Set<Object>> filesByGram = new HashMap<>();

    /** Takes note of what a file holds. */
    public void note(Object file, CopyMatch match) {
        for (CopyPassage passage : match.passages()) {
            for (Quote quote : passage.quotes()) {
                if (quote.whole()) {
                    note(filesByParagraph, quote.paragraph(), file);
                }
                for (long gram : quote.grams()) {
                    note(filesByGram, gram, file);
                }
            }
        }
    }

    private static void note(Map<Long, Set<Object>> files, long key, Object file) {
        files.computeIfAbsent(key, _ -> new HashSet<>(4)).add(file);
    }

    /** What remains of the match without public wording, if it is still enough to be a copy. */
    public Optional<CopyMatch> copy(CopyMatch match) {
        List<CopyPassage> left = match.passages().stream()
                .filter(passage -> worth(passage) >= match.evidenceMin())
                .toList();
        return left.isEmpty() ? Optional.empty() : Optional.of(match.with(left));
    }

    private int worth(CopyPassage passage) {
        return passage.quotes().stream()
                .filter(quote -> !isPublic(quote))
                .mapToInt(Quote::worth)
                .sum();
    }

    private boolean isPublic(Quote quote) {
        if (quote.paragraph() == 0) {
            return false;
        }
        boolean knownLaw = quote.publicShare() >= KNOWN_SHARE_MIN;
        int wholeIn = files(filesByParagraph, quote.paragraph());
        return wholeIn >= FILES_WHOLE_MIN
                || quote.publicShare() >= QUOTED_SHARE_MIN
                || knownLaw && (wholeIn > 0 || quote.brief())
                || quote.brief() && common(quote);
    }

    /** Most of its fingerprints are in several files. */
    private boolean common(Quote quote) {
        int common = 0;
        for (long gram : quote.grams()) {
            common += files(filesByGram, gram) >= FILES_BRIEF_MIN ? 1 : 0;
        }
        return 2 * common >= quote.grams().length;
    }

    private static int files(Map<Long, Set<Object>> files, long key) {
        return files.getOrDefault(key, Set.of()).size();
    }
}
