package io.shoumi.detector;

import io.shoumi.detector.copy.CopyFinder;
import io.shoumi.detector.copy.CopyMatch;
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
                new KeywordRule(parts.keywords()));
        damaged = List.of(new DamagedKeywordRule(parts.keywords()));
        RegisteredIndex registered = parts.registered();
        copies = registered == null ? null : new CopyFinder(registered);
    }

    /** Markings and identifiers, which need no lists. */
    public static Detector standard() {
        return new Detector(new Parts(List.of(), null, null, DEPTH));
    }

    public Detector withKeywords(List<String> keywords) {
        return new Detector(new Parts(List.copyOf(keywords), parts.customers(), parts.registered(), parts.depthMax()));
    }

    /** Phone numbers of customers, digits only; kept as keyed hashes. */
    public Detector withCustomers(String source, Collection<String> numbers) {
        return new Detector(
                new Parts(parts.keywords(), Customers.of(source, numbers), parts.registered(), parts.depthMax()));
    }

    public Detector withRegistered(RegisteredIndex index) {
        return new Detector(new Parts(parts.keywords(), parts.customers(), index, parts.depthMax()));
    }

    /** Decodes what is encoded several times over. */
    public Detector deep() {
        return new Detector(new Parts(parts.keywords(), parts.customers(), parts.registered(), DEPTH_DEEP));
    }

    /** Everything found in the text, copies of single paragraphs included. */
    public List<Finding> scan(CharSequence text) {
        Examination examination = examine(text);
        List<Finding> all = new ArrayList<>(examination.findings());
        examination.quotations().forEach(quotation -> all.add(quotation.finding()));
        return all;
    }

    /** For scans of many files: keeps apart what depends on the other files. */
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

    /** Turns a match into a finding. */
    static Finding finding(CopyMatch match) {
        var share = new CopyShare(match.sourceStart(), match.sourceEnd(), match.ofSource(), match.ofText());
        String percent = Math.max(1, Math.round(100 * match.ofSource())) + "%";
        return new Finding(
                Kind.COPY,
                "",
                match.document(),
                match.start(),
                match.end(),
                1,
                new Reason(
                        "与登记文件 " + match.document() + " 的内容相同，约占该文件 " + percent,
                        "passages of registered document " + match.document() + ", about " + percent + " of it"),
                share);
    }
}
