package io.shoumi.detector.copy;

import java.util.Arrays;
import java.util.List;

/** From a fingerprint to the places where registered documents have it: a chained hash table over flat arrays. */
final class Postings {
    private static final int NONE = -1;

    /** A run in more documents than this, and than a twentieth of them, is boilerplate of the house. */
    private static final int DOCUMENTS_MAX = 8;

    private final List<RegisteredText> texts;
    private final int[] document;
    private final int[] first;
    private final long[] hashes;
    private final int[] heads;
    private final int[] next;
    private final boolean[] worthless;
    private final HouseParagraphs house;

    Postings(List<RegisteredText> texts) {
        this.texts = texts;
        int count = texts.stream().mapToInt(RegisteredText::count).sum();
        document = new int[count];
        first = new int[texts.size()];
        hashes = new long[count];
        next = new int[count];
        worthless = new boolean[count];
        heads = new int[Math.max(16, Integer.highestOneBit(Math.max(1, count)) << 1)];
        Arrays.fill(heads, NONE);
        house = new HouseParagraphs(texts);
        fill();
        judge();
    }

    private void fill() {
        int entry = 0;
        for (int d = 0; d < texts.size(); d++) {
            first[d] = entry;
            for (int i = 0; i < texts.get(d).count(); i++) {
                long hash = texts.get(d).hash(i);
                document[entry] = d;
                hashes[entry] = hash;
                next[entry] = heads[slot(hash)];
                heads[slot(hash)] = entry++;
            }
        }
    }

    private void judge() {
        int documentsMax = Math.max(DOCUMENTS_MAX, texts.size() / 20);
        for (int entry = 0; entry < hashes.length; entry++) {
            worthless[entry] =
                    texts.get(document[entry]).open(fingerprint(entry)) || documents(hashes[entry]) > documentsMax;
        }
    }

    private int documents(long hash) {
        int documents = 0;
        int last = NONE;
        for (int entry = first(hash); entry != NONE; entry = following(entry)) {
            documents += document[entry] == last ? 0 : 1;
            last = document[entry];
        }
        return documents;
    }

    private int slot(long hash) {
        return (int) (hash >>> 20) & heads.length - 1;
    }

    /** The first place of that fingerprint, or -1. */
    int first(long hash) {
        return equal(heads[slot(hash)], hash);
    }

    /** The next place with the same fingerprint, or -1. */
    int following(int entry) {
        return equal(next[entry], hashes[entry]);
    }

    private int equal(int from, long hash) {
        int entry = from;
        while (entry != NONE && hashes[entry] != hash) {
            entry = next[entry];
        }
        return entry;
    }

    int document(int entry) {
        return document[entry];
    }

    RegisteredText text(int document) {
        return texts.get(document);
    }

    /** The number of the fingerprint within its document. */
    int fingerprint(int entry) {
        return entry - first[document[entry]];
    }

    HouseParagraphs house() {
        return house;
    }

    /** Public wording or boilerplate of the house: sharing it says nothing. */
    boolean worthless(int entry) {
        return worthless[entry];
    }
}
