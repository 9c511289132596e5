package io.shoumi.detector.copy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Paragraphs that several otherwise unrelated registered documents have: law they all quote, or wording of the house.
 * Versions of one document share most of their paragraphs and do not count as unrelated.
 */
final class HouseParagraphs {
    private static final double RELATED_SHARE = 0.3;

    private final Set<Long> signs = new HashSet<>();

    HouseParagraphs(List<RegisteredText> texts) {
        Map<Long, List<Integer>> documents = new HashMap<>();
        for (int d = 0; d < texts.size(); d++) {
            for (long sign : Set.copyOf(texts.get(d).paragraphs().list())) {
                documents.computeIfAbsent(sign, _ -> new ArrayList<>(2)).add(d);
            }
        }
        documents.remove(0L); // too short to have a sign
        Map<Long, Integer> shared = sharedByPair(documents);
        documents.forEach((sign, all) -> {
            if (all.size() > 1 && unrelated(all, shared, texts)) {
                signs.add(sign);
            }
        });
    }

    private static Map<Long, Integer> sharedByPair(Map<Long, List<Integer>> documents) {
        Map<Long, Integer> shared = new HashMap<>();
        for (List<Integer> all : documents.values()) {
            for (int i = 1; i < all.size(); i++) {
                shared.merge(pair(all.get(i - 1), all.get(i)), 1, Integer::sum);
            }
        }
        return shared;
    }

    private static long pair(int a, int b) {
        return (long) a << 32 | b;
    }

    /** Some neighbouring pair shares little else. */
    private static boolean unrelated(List<Integer> all, Map<Long, Integer> shared, List<RegisteredText> texts) {
        for (int i = 1; i < all.size(); i++) {
            int smaller = Math.min(paragraphs(texts, all.get(i - 1)), paragraphs(texts, all.get(i)));
            int common = shared.getOrDefault(pair(all.get(i - 1), all.get(i)), 0);
            if (common < RELATED_SHARE * smaller) {
                return true;
            }
        }
        return false;
    }

    private static int paragraphs(List<RegisteredText> texts, int document) {
        return texts.get(document).paragraphs().signs().length;
    }

    boolean contains(long sign) {
        return signs.contains(sign);
    }
}
