package io.shoumi.detector.copy;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The registered documents as keyed fingerprints. Immutable; adding gives another index that shares what it can. Safe to
 * share between threads.
 */
public final class RegisteredIndex {
    private static final int EVIDENCE_MIN = 5;
    private static final int FORMAT = 0x53464931; // "SFI1"

    private final FingerprintKey key;
    private final int window;
    private final List<RegisteredText> texts;
    private volatile @Nullable Postings postings;

    private RegisteredIndex(FingerprintKey key, int window, Collection<RegisteredText> texts) {
        this.key = key;
        this.window = window;
        this.texts = List.copyOf(texts);
    }

    /** Keeps every fingerprint: finds most, takes 17 bytes a character. */
    public static RegisteredIndex empty(FingerprintKey key) {
        return empty(key, 1);
    }

    /** Keeps about {@code 2 / (window + 1)} of the fingerprints. */
    public static RegisteredIndex empty(FingerprintKey key, int window) {
        return new RegisteredIndex(key, window, List.of());
    }

    /** With one more document; one of the same id is replaced. */
    public RegisteredIndex with(String id, String text) {
        return withAll(Map.of(id, text));
    }

    /** With more documents, by id. */
    public RegisteredIndex withAll(Map<String, String> textsById) {
        List<RegisteredText> all = new ArrayList<>(texts);
        all.removeIf(text -> textsById.containsKey(text.id()));
        textsById.forEach((id, text) -> all.add(RegisteredText.of(id, text, key, window)));
        return new RegisteredIndex(key, window, all);
    }

    /** Without that document, as after its destruction. */
    public RegisteredIndex without(String id) {
        return new RegisteredIndex(
                key,
                window,
                texts.stream().filter(text -> !text.id().equals(id)).toList());
    }

    public int size() {
        return texts.size();
    }

    FingerprintKey key() {
        return key;
    }

    /** How many fingerprints of a document's own wording make a passage a copy. */
    int evidenceMin() {
        return Math.max(1, 2 * EVIDENCE_MIN / (window + 1));
    }

    Postings postings() {
        Postings built = postings;
        if (built == null) {
            built = new Postings(texts);
            postings = built; // two threads may both build it; the results are equal
        }
        return built;
    }

    /** Without the key, which the reader must have. */
    public void write(OutputStream out) throws IOException {
        var data = new DataOutputStream(out);
        data.writeInt(FORMAT);
        data.writeInt(Fingerprints.RUN);
        data.writeInt(window);
        data.writeInt(texts.size());
        for (RegisteredText text : texts) {
            text.write(data);
        }
        data.flush();
    }

    /** Fails on another format or run length. */
    public static RegisteredIndex read(InputStream in, FingerprintKey key) throws IOException {
        var data = new DataInputStream(in);
        if (data.readInt() != FORMAT || data.readInt() != Fingerprints.RUN) {
            throw new IOException("not an index of this version");
        }
        int window = data.readInt();
        int count = data.readInt();
        List<RegisteredText> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(RegisteredText.read(data));
        }
        return new RegisteredIndex(key, window, texts);
    }
}
