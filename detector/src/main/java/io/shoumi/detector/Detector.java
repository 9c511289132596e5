package io.shoumi.detector;

import io.shoumi.detector.copy.CopyFinder;
import io.shoumi.detector.copy.RegisteredIndex;
import io.shoumi.detector.text.Base64Runs;
import io.shoumi.detector.text.Decoded;
import io.shoumi.detector.text.Layers;
import io.shoumi.detector.text.Mojibake;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules, compiled once. Each {@code with} gives another detector. Never changes and may be shared between threads; a
 * text is read in memory and nothing of it is kept.
 */
public final class Detector {
    private static final int DEPTH = 1;
    private static final int DEPTH_DEEP = 4;

    private final Parts parts;
    private final List<Rule> rules;
    private final @Nullable CopyFinder copies;
    private final List<Rule> damaged;

    /** What a detector is made of. */
    private record Parts(
            List<String> keywords,
            List<String> literals,
            @Nullable Customers customers,
            @Nullable RegisteredIndex registered,
            int depthMax) {}

    private Detector(Parts parts) {
        this.parts = parts;
        Rule numbers = new NumberRule();
        Customers customers = parts.customers();
        rules = List.of(
                new MarkingRule(),
                customers == null ? numbers : new CustomerRule(numbers, customers),
                new KeywordRule(parts.keywords()),
                new LiteralRule(parts.literals()));
        damaged = List.of(new DamagedKeywordRule(parts.keywords()));
        RegisteredIndex registered = parts.registered();
        copies = registered == null ? null : new CopyFinder(registered);
    }

    /** Markings and identifiers, which need no lists. */
    public static Detector standard() {
        return new Detector(new Parts(List.of(), List.of(), null, null, DEPTH));
    }

    /** Words to be found however they are disguised. */
    public Detector withKeywords(List<String> keywords) {
        return new Detector(new Parts(
                List.copyOf(keywords), parts.literals(), parts.customers(), parts.registered(), parts.depthMax()));
    }

    /** Words to be found as they are. */
    public Detector withLiterals(List<String> literals) {
        return new Detector(new Parts(
                parts.keywords(), List.copyOf(literals), parts.customers(), parts.registered(), parts.depthMax()));
    }

    /** Phone numbers of customers, digits only; kept as keyed hashes. */
    public Detector withCustomers(String source, Collection<String> numbers) {
        Customers customers = Customers.of(source, numbers);
        return new Detector(
                new Parts(parts.keywords(), parts.literals(), customers, parts.registered(), parts.depthMax()));
    }

    /** Documents whose copies are to be found. */
    public Detector withRegistered(RegisteredIndex index) {
        return new Detector(new Parts(parts.keywords(), parts.literals(), parts.customers(), index, parts.depthMax()));
    }

    /** Decodes what is encoded several times over. */
    public Detector deep() {
        return new Detector(
                new Parts(parts.keywords(), parts.literals(), parts.customers(), parts.registered(), DEPTH_DEEP));
    }

    /** Everything found in the text, judged by itself. */
    public List<Finding> scan(CharSequence text) {
        Examination examination = examine(text);
        var single = new Copies<String>();
        single.add("", examination);
        List<Finding> all = new ArrayList<>(examination.findings());
        single.confirmed().forEach(copy -> all.add(copy.finding()));
        return all;
    }

    /** For scans of many files: leaves open what depends on the other files, which {@link Copies} decides. */
    public Examination examine(CharSequence text) {
        var collected = new Collected();
        examine(text, collected, 0);
        return collected.examination();
    }

    private void examine(CharSequence text, Collected collected, int depth) {
        Layers layers = Layers.of(text);
        rules.forEach(rule -> rule.find(layers, collected::add));
        if (copies != null) {
            copies.find(layers).forEach(collected::add);
        }
        if (depth < parts.depthMax()) {
            for (Decoded decoded : Base64Runs.in(text)) {
                examineDecoded(decoded, collected, depth);
            }
            for (Decoded decoded : Mojibake.in(text)) {
                examineDecoded(decoded, collected, depth);
                examineDamaged(decoded, collected);
            }
        }
    }

    private void examineDecoded(Decoded decoded, Collected collected, int depth) {
        var inner = new Collected();
        examine(decoded.text(), inner, depth + 1);
        collected.addAll(inner, decoded);
    }

    private void examineDamaged(Decoded decoded, Collected collected) {
        var inner = new Collected();
        Layers layers = Layers.of(decoded.text());
        damaged.forEach(rule -> rule.find(layers, inner::add));
        collected.addAll(inner, decoded);
    }
}
