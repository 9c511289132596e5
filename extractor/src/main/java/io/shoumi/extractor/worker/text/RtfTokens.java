package io.shoumi.extractor.worker.text;

/** Cuts RTF into groups, control words and characters. Bytes are held as ISO 8859-1 characters. */
final class RtfTokens {

    /** Receives tokens in order. */
    interface Handler {
        void open();

        void close();

        /** @param number the parameter, or {@link #NONE} */
        void word(String name, int number);

        /** One byte of text, written as it is or as a hexadecimal escape. */
        void octet(int octet);
    }

    static final int NONE = Integer.MIN_VALUE;
    private static final int WORD_CHARS_MAX = 32;
    private static final int NUMBER_CHARS_MAX = 10;

    private final String source;
    private final Handler handler;
    private int at;
    private int depth;

    RtfTokens(String source, Handler handler) {
        this.source = source;
        this.handler = handler;
    }

    /** Whether every group was closed. */
    boolean run() {
        while (at < source.length()) {
            char c = source.charAt(at++);
            switch (c) {
                case '{' -> {
                    depth++;
                    handler.open();
                }
                case '}' -> {
                    depth--;
                    handler.close();
                }
                case '\\' -> control();
                case '\r', '\n' -> {}
                default -> handler.octet(c);
            }
        }
        return depth <= 0;
    }

    private void control() {
        if (at >= source.length()) {
            return;
        }
        char c = source.charAt(at);
        if (Character.isLetter(c) && c < 0x80) {
            word();
            return;
        }
        at++;
        switch (c) {
            case '\'' -> hex();
            case '*' -> handler.word("*", NONE);
            case '~' -> handler.octet(' ');
            case '_' -> handler.octet('-');
            case '{', '}', '\\' -> handler.octet(c);
            case '\r', '\n' -> handler.word("par", NONE);
            default -> {}
        }
    }

    private void hex() {
        if (at + 2 <= source.length()) {
            int high = Character.digit(source.charAt(at), 16);
            int low = Character.digit(source.charAt(at + 1), 16);
            if (high >= 0 && low >= 0) {
                handler.octet(high << 4 | low);
                at += 2;
            }
        }
    }

    private void word() {
        int from = at;
        while (at < source.length() && at - from < WORD_CHARS_MAX && isLetter(source.charAt(at))) {
            at++;
        }
        String name = source.substring(from, at);
        int number = number();
        if (at < source.length() && source.charAt(at) == ' ') {
            at++;
        }
        if (name.equals("bin") && number > 0) {
            at = (int) Math.min(source.length(), (long) at + number);
        }
        handler.word(name, number);
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private int number() {
        int from = at;
        if (at < source.length() && source.charAt(at) == '-') {
            at++;
        }
        while (at < source.length() && at - from < NUMBER_CHARS_MAX && Character.isDigit(source.charAt(at))) {
            at++;
        }
        String digits = source.substring(from, at);
        try {
            return digits.isEmpty() ? NONE : Integer.parseInt(digits);
        } catch (NumberFormatException _) {
            return NONE;
        }
    }
}
