package io.shoumi.detector.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;

/**
 * UTF-8 that was read as GB 18030 (鐨勭粺 for 的统) turned back. Bytes that were lost on the way leave {@link #LOST}.
 */
public final class Mojibake {

    /** Stands for a character of which some bytes were lost. */
    public static final char LOST = '\uFFFD';

    private static final int SUSPECTS_MIN = 3;
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final boolean[] SUSPECT = suspects();

    private Mojibake() {}

    /** Characters whose GB 18030 bytes are the first two of a Chinese character in UTF-8. */
    private static boolean[] suspects() {
        boolean[] suspects = new boolean[65536];
        for (int lead = 0xE3; lead <= 0xE9; lead++) {
            for (int trail = 0x80; trail <= 0xBF; trail++) {
                String pair = new String(new byte[] {(byte) lead, (byte) trail}, GB18030);
                suspects[pair.charAt(0)] = pair.length() == 1 && pair.charAt(0) != LOST;
            }
        }
        return suspects;
    }

    /** Lines that hold some; what else they hold decodes to rubbish, harmlessly. */
    public static List<Decoded> in(CharSequence text) {
        List<Decoded> found = new ArrayList<>();
        int lineStart = 0;
        int suspects = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? '\n' : text.charAt(i);
            suspects += SUSPECT[c] ? 1 : 0;
            if (c == '\n' && (suspects == 0 || i == text.length() || !continued(text, i))) {
                if (suspects >= SUSPECTS_MIN) {
                    decode(text, lineStart, i, found);
                }
                lineStart = i + 1;
                suspects = 0;
            }
        }
        return found;
    }

    /** The next characters look broken too, so that the line break is part of the text. */
    private static boolean continued(CharSequence text, int lineBreak) {
        for (int i = lineBreak + 1; i < Math.min(text.length(), lineBreak + 7); i++) {
            if (SUSPECT[text.charAt(i)]) {
                return true;
            }
        }
        return false;
    }

    private static void decode(CharSequence text, int start, int end, List<Decoded> found) {
        var bytes = new Bytes(4 * (end - start));
        CharsetEncoder encoder = GB18030.newEncoder()
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .onMalformedInput(CodingErrorAction.REPORT);
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c < 128) {
                bytes.add(c, i);
            } else if (c == LOST) {
                bytes.add(lostByte(text, i, end), i);
            } else {
                encoded(encoder, text, i, bytes);
            }
        }
        Decoded decoded = bytes.decode();
        if (readable(decoded.text())) {
            found.add(decoded);
        }
    }

    /** No character begins with 80 in GB 18030, so that is the byte lost between others; before ASCII it may be any. */
    private static int lostByte(CharSequence text, int i, int end) {
        return i + 1 < end && text.charAt(i + 1) >= 128 ? 0x80 : 0xFF;
    }

    private static void encoded(CharsetEncoder encoder, CharSequence text, int i, Bytes bytes) {
        try {
            ByteBuffer two = encoder.encode(CharBuffer.wrap(text, i, i + 1));
            while (two.hasRemaining()) {
                bytes.add(two.get() & 0xFF, i);
            }
        } catch (CharacterCodingException e) {
            bytes.add(0xFF, i); // half a surrogate pair: not from a double reading
        }
    }

    private static boolean readable(String text) {
        int ideographs = 0;
        for (int i = 0; i < text.length(); i++) {
            ideographs += Character.isIdeographic(text.charAt(i)) ? 1 : 0;
        }
        return ideographs >= SUSPECTS_MIN;
    }
}
