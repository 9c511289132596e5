package io.shoumi.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The characters that one document uses, embedded as Type 3 fonts of up to 256 each, with their Unicode for searching. */
final class Glyphs {
    private static final int IN_A_FONT = 256;
    private static final HexFormat HEX = HexFormat.of();

    /** One character of one weight. */
    record Character(int codePoint, boolean bold) {}

    private final Map<Character, Integer> numbers = new HashMap<>();
    private final List<Character> characters = new ArrayList<>();

    static double width(String text, double size, boolean bold) {
        return text.codePoints().mapToDouble(Face.of(bold)::width).sum() * size / 1000;
    }

    /** The operators that show a text where the text position stands. */
    String show(String text, double size, boolean bold) {
        var out = new StringBuilder();
        var open = -1;
        for (var codePoint : text.codePoints().toArray()) {
            var number = numbers.computeIfAbsent(new Character(codePoint, bold), this::add);
            var font = number / IN_A_FONT;
            if (font != open) {
                out.append(open < 0 ? "" : "> Tj ").append(String.format(Locale.ROOT, "/F%d %.2f Tf <", font, size));
                open = font;
            }
            out.append(HEX.toHexDigits((byte) (number % IN_A_FONT)));
        }
        return open < 0 ? "" : out.append("> Tj ").toString();
    }

    private int add(Character character) {
        characters.add(character);
        return characters.size() - 1;
    }

    /** The fonts of all characters shown so far, as a page's resources name them. */
    COSDictionary fonts(PDDocument document) throws IOException {
        var all = new COSDictionary();
        for (var first = 0; first < characters.size(); first += IN_A_FONT) {
            var some = characters.subList(first, Math.min(characters.size(), first + IN_A_FONT));
            all.setItem(COSName.getPDFName("F" + first / IN_A_FONT), font(document, some));
        }
        return all;
    }

    private static COSDictionary font(PDDocument document, List<Character> some) throws IOException {
        var procedures = new COSDictionary();
        var differences = new COSArray();
        var widths = new COSArray();
        differences.add(COSInteger.ZERO);
        for (var i = 0; i < some.size(); i++) {
            var name = COSName.getPDFName("g" + i);
            var width = Math.round(Face.of(some.get(i).bold()).width(some.get(i).codePoint()));
            differences.add(name);
            widths.add(COSInteger.get(width));
            var outline = Face.of(some.get(i).bold()).outline(some.get(i).codePoint());
            procedures.setItem(name, stream(document, width + " 0 -300 -400 1300 1200 d1\n" + outline));
        }
        return dictionary(document, some, procedures, differences, widths);
    }

    private static COSDictionary dictionary(
            PDDocument document, List<Character> some, COSDictionary procedures, COSArray differences, COSArray widths)
            throws IOException {
        var encoding = new COSDictionary();
        encoding.setItem(COSName.TYPE, COSName.ENCODING);
        encoding.setItem(COSName.DIFFERENCES, differences);
        var font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE3);
        font.setItem(COSName.FONT_BBOX, numbers(-300, -400, 1300, 1200));
        font.setItem(COSName.FONT_MATRIX, numbers(0.001f, 0, 0, 0.001f, 0, 0));
        font.setItem(COSName.CHAR_PROCS, procedures);
        font.setItem(COSName.ENCODING, encoding);
        font.setInt(COSName.FIRST_CHAR, 0);
        font.setInt(COSName.LAST_CHAR, some.size() - 1);
        font.setItem(COSName.WIDTHS, widths);
        font.setItem(COSName.RESOURCES, new COSDictionary());
        font.setItem(COSName.TO_UNICODE, stream(document, unicode(some)));
        return font;
    }

    private static String unicode(List<Character> some) {
        var out = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
                + "/CMapName /S def /CMapType 2 def\n1 begincodespacerange <00> <ff> endcodespacerange\n");
        for (var i = 0; i < some.size(); i++) {
            var utf16 = java.lang.Character.toString(some.get(i).codePoint()).getBytes(StandardCharsets.UTF_16BE);
            out.append(String.format(Locale.ROOT, "1 beginbfchar <%02x> <%s> endbfchar%n", i, HEX.formatHex(utf16)));
        }
        return out.append("endcmap end end\n").toString();
    }

    private static COSArray numbers(float... values) {
        var array = new COSArray();
        for (var value : values) {
            array.add(new COSFloat(value));
        }
        return array;
    }

    static COSStream stream(PDDocument document, String text) throws IOException {
        var stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(text.getBytes(StandardCharsets.US_ASCII));
        }
        return stream;
    }
}
