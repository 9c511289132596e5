package io.shoumi.evidence;

import io.shoumi.evidence.note.MalformedNoteException;

/** ASCII decimals as checkpoint and proof write them: no sign, no leading zero. */
final class Decimal {
    private Decimal() {}

    static long parse(String text) throws MalformedNoteException {
        if (!text.matches("0|[1-9][0-9]{0,17}")) {
            throw new MalformedNoteException("not a decimal number");
        }
        return Long.parseLong(text);
    }
}
