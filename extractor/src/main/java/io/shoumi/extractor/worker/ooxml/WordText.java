package io.shoumi.extractor.worker.ooxml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * WordprocessingML as text: a paragraph a line, cells of a row parted by tabs. A paragraph with tracked deletions is said
 * twice, as it stands and, at the end, as it stood.
 */
final class WordText implements Xml.Handler {

    private static final Set<String> INSERTED = Set.of("ins", "moveTo");
    /** A fallback repeats its alternative; properties hold tab stops that are no tabs. */
    private static final Set<String> SKIPPED = Set.of("Fallback", "pPr", "rPr");

    private static final Set<String> DELETED = Set.of("del", "moveFrom");

    private static final class Paragraph {
        private final StringBuilder now = new StringBuilder();
        private final StringBuilder before = new StringBuilder();
        private boolean changed;
    }

    private final StringBuilder out = new StringBuilder();
    private final StringBuilder tail = new StringBuilder();
    private final Deque<Paragraph> open = new ArrayDeque<>();
    private int skipped;
    private int inserted;
    private int deleted;
    private int runs;
    private @Nullable String collecting;

    @Override
    public void start(String name, XMLStreamReader element) {
        if (skipped > 0 || SKIPPED.contains(name)) {
            skipped++;
            return;
        }
        if (INSERTED.contains(name)) {
            inserted++;
        } else if (DELETED.contains(name)) {
            deleted++;
        }
        switch (name) {
            case "p" -> open.push(new Paragraph());
            case "r" -> runs++;
            case "t", "delText", "instrText", "delInstrText" -> collecting = name;
            case "docPr", "cNvPr" -> describe(element);
            case "sym" -> say(symbol(element));
            default -> sayMark(name);
        }
    }

    private void sayMark(String name) {
        if (runs > 0) {
            switch (name) {
                case "tab", "ptab" -> say("\t");
                case "br", "cr" -> say("\n");
                case "noBreakHyphen" -> say("-");
                default -> {}
            }
        }
    }

    @Override
    public void end(String name) {
        if (skipped > 0) {
            skipped--;
            return;
        }
        if (INSERTED.contains(name)) {
            inserted--;
        } else if (DELETED.contains(name)) {
            deleted--;
        }
        switch (name) {
            case "p" -> endParagraph();
            case "r" -> runs--;
            case "tc" -> replaceLast('\n', '\t');
            case "tr" -> replaceLast('\t', '\n');
            case "t", "delText", "instrText", "delInstrText" -> collecting = null;
            default -> {}
        }
    }

    @Override
    public void text(String text) {
        if (skipped > 0 || collecting == null) {
            return;
        }
        switch (collecting) {
            case "instrText", "delInstrText" -> tail.append(text).append('\n');
            default -> say(text);
        }
    }

    private void say(String text) {
        Paragraph paragraph = open.peek();
        if (paragraph == null) {
            out.append(text);
            return;
        }
        paragraph.changed |= deleted > 0;
        if (deleted == 0) {
            paragraph.now.append(text);
        }
        if (inserted == 0) {
            paragraph.before.append(text);
        }
    }

    private void endParagraph() {
        Paragraph paragraph = open.poll();
        if (paragraph != null) {
            out.append(paragraph.now).append('\n');
            if (paragraph.changed) {
                tail.append(paragraph.before).append('\n');
            }
        }
    }

    private void replaceLast(char from, char to) {
        int last = out.length() - 1;
        if (last >= 0 && out.charAt(last) == from) {
            out.setCharAt(last, to);
        }
    }

    private void describe(XMLStreamReader element) {
        for (String attribute : new String[] {"descr", "title"}) {
            String value = element.getAttributeValue(null, attribute);
            if (value != null && !value.isBlank()) {
                tail.append(value).append('\n');
            }
        }
    }

    /** Symbol fonts put their glyphs into a private area; the star of markings is Wingdings 0xAB. */
    private static String symbol(XMLStreamReader element) {
        String code = null;
        for (int i = 0; i < element.getAttributeCount(); i++) {
            if (element.getAttributeLocalName(i).equals("char")) {
                code = element.getAttributeValue(i);
            }
        }
        try {
            int value = code == null ? 0xFFFD : Integer.parseInt(code, 16);
            return value == 0xF0AB ? "★" : Character.toString(value);
        } catch (IllegalArgumentException _) {
            return "\uFFFD";
        }
    }

    boolean isBlank() {
        return out.toString().isBlank();
    }

    /** What a broken document left open is kept too. */
    StringBuilder finish() {
        while (!open.isEmpty()) {
            endParagraph();
        }
        return out.append(tail);
    }
}
