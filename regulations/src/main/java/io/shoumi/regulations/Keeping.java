package io.shoumi.regulations;

import java.util.Set;

/**
 * What a carrier must be kept for, by numbers.
 *
 * @param holds legal holds in force that cover it or its secret
 * @param incidents open incidents about it or its secret
 */
public record Keeping(Set<String> holds, Set<String> incidents) {
    public static final Keeping NONE = new Keeping(Set.of(), Set.of());

    public Keeping {
        holds = Set.copyOf(holds);
        incidents = Set.copyOf(incidents);
    }

    /** A policy's words with the numbers in their place. */
    Bilingual told(Bilingual words) {
        return new Bilingual(told(words.zh(), "、"), told(words.en(), ", "));
    }

    private String told(String words, String between) {
        return words.replace("{holds}", listed(holds, between)).replace("{incidents}", listed(incidents, between));
    }

    private static String listed(Set<String> numbers, String between) {
        return String.join(between, numbers.stream().sorted().toList());
    }

    Keeping holds(Set<String> numbers) {
        return new Keeping(numbers, incidents);
    }

    Keeping incidents(Set<String> numbers) {
        return new Keeping(holds, numbers);
    }
}
