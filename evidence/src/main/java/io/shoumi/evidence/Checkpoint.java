package io.shoumi.evidence;

import io.shoumi.evidence.merkle.Hash;
import io.shoumi.evidence.note.CanonicalBase64;
import io.shoumi.evidence.note.MalformedNoteException;
import java.util.List;

/** The head of a log at one size (C2SP tlog-checkpoint): origin, number of entries, root. */
public record Checkpoint(String origin, long size, Hash root) {
    /** The note text this checkpoint is signed as. */
    String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }

    /** Lines after the third are extensions: they must not be empty and are otherwise not read. */
    static Checkpoint parse(String text) throws MalformedNoteException {
        List<String> lines = List.of(text.split("\n", -1));
        if (lines.size() < 4 || lines.subList(0, lines.size() - 1).contains("")) {
            throw new MalformedNoteException("a checkpoint has at least three lines, none empty");
        }
        byte[] root = CanonicalBase64.decode(lines.get(2));
        if (root.length != Hash.SIZE_BYTES) {
            throw new MalformedNoteException("a root hash has 32 bytes");
        }
        return new Checkpoint(lines.get(0), Decimal.parse(lines.get(1)), Hash.of(root));
    }
}
