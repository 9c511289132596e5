package io.shoumi.evidence.note;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A text that ends in a newline, and the signature lines below it. Untrusted until {@link #requireSignedBy}. */
public record SignedNote(String text, List<SignatureLine> signatures) {
    private static final int SIZE_BYTES_MAX = 1 << 20;
    private static final int SIGNATURES_MAX = 100;

    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n")) {
            throw new IllegalArgumentException("a note's text ends in a newline");
        }
    }

    public static SignedNote parse(byte[] note) throws MalformedNoteException {
        String all = decode(note);
        int blank = all.lastIndexOf("\n\n");
        if (blank < 0 || !all.endsWith("\n") || blank + 2 == all.length()) {
            throw new MalformedNoteException("no signature below the text");
        }
        List<SignatureLine> lines = new ArrayList<>();
        for (String line : all.substring(blank + 2, all.length() - 1).split("\n", -1)) {
            lines.add(SignatureLine.parse(line));
        }
        if (lines.size() > SIGNATURES_MAX) {
            throw new MalformedNoteException("too many signatures");
        }
        return new SignedNote(all.substring(0, blank + 1), lines);
    }

    private static String decode(byte[] note) throws MalformedNoteException {
        if (note.length > SIZE_BYTES_MAX) {
            throw new MalformedNoteException("too long for a note");
        }
        try {
            String all = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(note))
                    .toString();
            if (all.chars().anyMatch(c -> c < ' ' && c != '\n')) {
                throw new MalformedNoteException("a control character in a note");
            }
            return all;
        } catch (CharacterCodingException notUtf8) {
            throw new MalformedNoteException("a note is UTF-8");
        }
    }

    public byte[] format() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(line -> note.append(line.format()));
        return note.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Returns when {@code key} signed this text; one false signature under that key spoils the whole note. */
    public void requireSignedBy(VerifierKey key) throws UnverifiedNoteException {
        byte[] signed = text.getBytes(StandardCharsets.UTF_8);
        List<SignatureLine> own = signatures.stream().filter(key::owns).toList();
        if (own.isEmpty()) {
            throw new UnverifiedNoteException("not signed by " + key.name());
        }
        if (!own.stream().allMatch(line -> key.verifies(signed, line))) {
            throw new UnverifiedNoteException("the signature of " + key.name() + " is false");
        }
    }

    /** Names on lines of other keys than {@code key}. Nothing is said about whether those signatures are true. */
    public List<KeyName> claimedBesides(VerifierKey key) {
        return signatures.stream()
                .filter(line -> !key.owns(line))
                .map(SignatureLine::name)
                .distinct()
                .toList();
    }
}
