package io.shoumi.evidence.note;

/** The name of a key in a note: not empty, without space, plus or control character. */
public record KeyName(String text) {
    public KeyName {
        if (!allowed(text)) {
            throw new IllegalArgumentException("a key name is not empty and has no space, plus or control character");
        }
    }

    static KeyName parse(String text) throws MalformedNoteException {
        if (!allowed(text)) {
            throw new MalformedNoteException("not a key name");
        }
        return new KeyName(text);
    }

    private static boolean allowed(String text) {
        return !text.isEmpty()
                && text.codePoints()
                        .noneMatch(c -> c == '+'
                                || Character.isWhitespace(c)
                                || Character.isSpaceChar(c)
                                || Character.isISOControl(c));
    }

    @Override
    public String toString() {
        return text;
    }
}
