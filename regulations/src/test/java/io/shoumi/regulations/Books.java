package io.shoumi.regulations;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The shipped policies, to be changed by a test. */
final class Books {
    private Books() {}

    static List<PolicyText> policies() {
        return VersionReader.shipped().stream()
                .flatMap(version -> version.policies().stream())
                .toList();
    }

    /** One version with these policies, whatever their regulations. */
    static RuleBook of(String schema, List<PolicyText> policies) {
        Map<String, Entry> words = new HashMap<>();
        VersionReader.shipped().forEach(version -> words.putAll(version.words()));
        Entry none = new Entry("none", Map.of());
        return RuleBook.of(schema, List.of(new Version(Optional.empty(), RuleBook.VALID_FROM, policies, words, none)));
    }
}
