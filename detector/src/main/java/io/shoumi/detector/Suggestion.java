package io.shoumi.detector;

import io.shoumi.detector.match.WordMatcher;
import io.shoumi.detector.text.Folding;
import io.shoumi.detector.text.Layers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a text itself says about how secret it is: for a person to confirm, never a decision. */
public sealed interface Suggestion {

    /** The passages that led there. */
    List<Span> passages();

    /** A marking on the document. */
    record OfLevel(Marking marking) implements Suggestion {
        @Override
        public List<Span> passages() {
            return List.of(marking.place());
        }
    }

    /** Terms of the classification guide that point to one kind of secret. */
    record OfKind(String kind, List<String> terms, List<Span> passages) implements Suggestion {}

    /** A term of the classification guide and the kind of secret (R2.6) it points to. */
    record GuideTerm(String kind, String term) {}

    /** Levels from markings, highest first, then kinds, those with most passages first. */
    static List<Suggestion> of(CharSequence text, List<GuideTerm> guide) {
        Layers layers = Layers.of(text);
        List<Marking> markings = new ArrayList<>();
        MarkingRule.each(layers, markings::add);
        markings.sort(java.util.Comparator.comparing(Marking::level));
        List<Suggestion> suggestions = new ArrayList<>();
        markings.forEach(marking -> suggestions.add(new OfLevel(marking)));
        suggestions.addAll(kinds(layers, guide));
        return suggestions;
    }

    private static List<OfKind> kinds(Layers layers, List<GuideTerm> guide) {
        var matcher = new WordMatcher(
                guide.stream().map(term -> Folding.compactWord(term.term())).toList());
        Map<String, OfKind> byKind = new LinkedHashMap<>();
        matcher.scan(layers.compact(), (number, start, end) -> {
            GuideTerm hit = guide.get(number);
            OfKind kind =
                    byKind.computeIfAbsent(hit.kind(), name -> new OfKind(name, new ArrayList<>(), new ArrayList<>()));
            if (!kind.terms().contains(hit.term())) {
                kind.terms().add(hit.term());
            }
            kind.passages().add(Span.of(layers.compact(), start, end));
        });
        return byKind.values().stream()
                .sorted((a, b) -> b.passages().size() - a.passages().size())
                .toList();
    }
}
