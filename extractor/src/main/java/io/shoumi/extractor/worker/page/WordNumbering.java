package io.shoumi.extractor.worker.page;

import io.shoumi.extractor.worker.ooxml.Xml;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;

/** Automatic numbers: they stand on the page and nowhere in the document's text. Counts on as paragraphs come. */
final class WordNumbering implements Xml.Handler {

    private static final int LEVELS = 9;
    private static final String BULLET = "•";

    private static final class Level {
        private int start = 1;
        private String format = "decimal";
        private String text = "";
    }

    /** One list's levels and where it has come to. */
    private static final class Outline {
        private final Level[] levels = new Level[LEVELS];
        private final int[] count = new int[LEVELS];
    }

    private final Map<Integer, Outline> outlineOf = new HashMap<>();
    private final Map<Integer, Integer> outlineIdOfNumber = new HashMap<>();
    private Outline outline = new Outline();
    private Level level = new Level();
    private int number = -1;

    @Override
    public void start(String name, XMLStreamReader element) {
        String value = WordStyles.attribute(element, "val");
        switch (name) {
            case "abstractNum" -> {
                outline = new Outline();
                outlineOf.put(integer(WordStyles.attribute(element, "abstractNumId")), outline);
            }
            case "lvl" -> {
                level = new Level();
                outline.levels[Math.clamp(integer(WordStyles.attribute(element, "ilvl")), 0, LEVELS - 1)] = level;
            }
            case "start" -> level.start = Math.clamp(integer(value), 0, 100_000);
            case "numFmt" -> level.format = value;
            case "lvlText" -> level.text = value;
            case "num" -> {
                number = integer(WordStyles.attribute(element, "numId"));
                outline = new Outline();
            }
            case "abstractNumId" -> outlineIdOfNumber.put(number, integer(value));
            default -> {}
        }
    }

    private static int integer(String value) {
        return value.matches("\\d{1,8}") ? Integer.parseInt(value) : 0;
    }

    @Override
    public void end(String name) {}

    @Override
    public void text(String text) {}

    /** The label of the next paragraph of a list, with the space after it; empty when there is no such list. */
    String next(int numberId, int at) {
        Outline counted = outlineOf.get(outlineIdOfNumber.getOrDefault(numberId, -1));
        if (counted == null || at < 0 || at >= LEVELS || counted.levels[at] == null) {
            return "";
        }
        Level here = counted.levels[at];
        counted.count[at] = counted.count[at] == 0 ? Math.max(1, here.start) : counted.count[at] + 1;
        Arrays.fill(counted.count, at + 1, LEVELS, 0);
        return switch (here.format) {
            case "none" -> "";
            case "bullet" -> BULLET + " ";
            default -> label(counted, here);
        };
    }

    private static String label(Outline counted, Level here) {
        var label = new StringBuilder();
        for (int i = 0; i < here.text.length(); i++) {
            char c = here.text.charAt(i);
            int of = c == '%' && i + 1 < here.text.length() ? here.text.charAt(i + 1) - '1' : -1;
            if (of >= 0 && of < LEVELS) {
                Level level = counted.levels[of];
                label.append(Numerals.write(Math.max(1, counted.count[of]), level == null ? "decimal" : level.format));
                i++;
            } else {
                label.append(c);
            }
        }
        return label.isEmpty() ? "" : label.append(' ').toString();
    }
}
