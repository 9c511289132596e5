package io.shoumi.regulations;

import java.util.List;

/**
 * One kind of secret in the classification guide.
 *
 * @param code stands in stored decisions
 * @param proposal what is proposed where a document is of this kind; a person decides
 * @param terms words whose use suggests this kind, in both languages
 */
public record GuideEntry(String code, ClauseId clause, Bilingual title, Proposal proposal, List<String> terms) {
    /** Default level, term in years, and a hint whom the scope should hold. */
    public record Proposal(Level level, int years, Bilingual scope) {}

    public GuideEntry {
        terms = List.copyOf(terms);
    }
}
