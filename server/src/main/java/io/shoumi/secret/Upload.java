package io.shoumi.secret;

import io.shoumi.ledger.PersonId;
import java.util.UUID;

/**
 * A file that a clerk sends in.
 *
 * @param name as the clerk's computer knows it: only a label, never a path
 */
@SuppressWarnings("ArrayRecordComponent")
public record Upload(PersonId clerk, UUID unit, String name, byte[] bytes) {
    private static final int NAME_MAX = 200;

    public Upload {
        name = label(name);
    }

    private static String label(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
        return last.isEmpty() ? "—" : last.substring(0, Math.min(NAME_MAX, last.length()));
    }
}
