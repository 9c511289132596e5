package io.shoumi.destruction.form;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import io.shoumi.desk.Sheet;
import io.shoumi.destruction.form.Paper.Type;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Draws the list: title, grid, totals and the signature row on every page; the last one closes with 以下空白. */
public final class ListForm {
    private static final double LEFT = 12;
    private static final double RIGHT = 285;
    private static final double TOP = 33.5;
    private static final double HEAD = 9;
    private static final double ROW = 7.4;
    private static final double SIGN = 42;
    private static final double FRAME = 1.2;
    private static final double RULE = 0.6;
    private static final double[] WIDTHS = {10, 19, 23.5, 18, 34.5, 19, 18, 11, 17.5, 17.5, 18.5, 22, 22, 22.5};
    private static final int COUNT_COLUMN = 7;

    private final FormData data;
    private final Glyphs glyphs = new Glyphs();

    private ListForm(FormData data) {
        this.data = data;
    }

    /** The list as PDF. */
    public static byte[] pdf(FormData data) {
        try {
            return new ListForm(data).draw();
        } catch (IOException | WriterException e) {
            throw new IllegalStateException("the list could not be drawn", e);
        }
    }

    private byte[] draw() throws IOException, WriterException {
        var operators = new ArrayList<String>();
        for (var sheet : Sheet.of(data.rows())) {
            operators.add(page(sheet));
        }
        try (var document = new PDDocument()) {
            var resources = new PDResources();
            resources.getCOSObject().setItem(COSName.FONT, glyphs.fonts(document));
            for (var drawn : operators) {
                var page = new PDPage(new PDRectangle(841.89f, 595.28f));
                page.setResources(resources);
                page.setContents(new PDStream(Glyphs.stream(document, drawn)));
                document.addPage(page);
            }
            document.getDocumentInformation().setTitle(data.title());
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private String page(Sheet<FormData.Row> sheet) throws WriterException {
        var paper = new Paper(glyphs);
        heading(paper, sheet);
        grid(paper, sheet);
        var below = totals(paper, sheet, TOP + HEAD + Sheet.LINES * ROW);
        signatures(paper, below);
        foot(paper, below + SIGN);
        return paper.operators();
    }

    private void heading(Paper paper, Sheet<FormData.Row> sheet) {
        paper.middle(
                LEFT, RIGHT, 21.5, Type.heavy(20), String.join(" ", data.title().split("(?<=\\p{IsHan})")));
        var of = data.fixed()
                .pages()
                .replace("{0}", String.valueOf(sheet.number()))
                .replace("{1}", String.valueOf(sheet.count()));
        paper.right(RIGHT, 31.5, Type.plain(9.5), of);
        var type = Type.plain(9.5);
        var free = RIGHT
                - LEFT
                - Paper.width(type, of)
                - data.meta().stream()
                        .mapToDouble(fact -> Paper.width(type, fact))
                        .sum();
        var x = LEFT;
        for (var fact : data.meta()) {
            paper.text(x, 31.5, type, fact);
            x += Paper.width(type, fact) + Math.max(3, free / data.meta().size());
        }
    }

    private void grid(Paper paper, Sheet<FormData.Row> sheet) {
        var bottom = TOP + HEAD + Sheet.LINES * ROW;
        rule(paper, TOP, FRAME);
        for (var line = 0; line <= Sheet.LINES; line++) {
            rule(paper, TOP + HEAD + line * ROW, RULE);
        }
        var endAt = sheet.ends() ? TOP + HEAD + sheet.lines().size() * ROW : -1;
        var x = LEFT;
        for (var column = 0; column < WIDTHS.length; column++) {
            upright(paper, x, TOP, column == 0 || endAt < 0 ? bottom : endAt, column == 0 ? FRAME : RULE);
            if (column > 0 && endAt > 0) {
                upright(paper, x, endAt + ROW, bottom, RULE);
            }
            head(paper, x, WIDTHS[column], data.head().get(column));
            for (var line = 0; line < sheet.lines().size(); line++) {
                cell(
                        paper,
                        x,
                        WIDTHS[column],
                        TOP + HEAD + line * ROW,
                        sheet.lines().get(line).cells().get(column));
            }
            x += WIDTHS[column];
        }
        upright(paper, RIGHT, TOP, bottom, FRAME);
        if (endAt > 0) {
            paper.middle(
                    LEFT,
                    RIGHT,
                    endAt + 4.9,
                    new Type(9, false, 0.4),
                    data.fixed().end());
        }
    }

    private static void head(Paper paper, double x, double width, String text) {
        var lines = text.split("\\|");
        for (var i = 0; i < lines.length; i++) {
            var y = TOP + (lines.length == 1 ? 5.7 : 3.9 + i * 3.9);
            paper.middle(x, x + width, y, Type.heavy(9), lines[i]);
        }
    }

    private static void cell(Paper paper, double x, double width, double top, String text) {
        var lines = text.split("\\|");
        for (var i = 0; i < lines.length; i++) {
            var y = top + (lines.length == 1 ? 4.9 : 3.2 + i * 3.1);
            paper.middle(x, x + width, y, Type.plain(lines.length == 1 ? 9 : 7.5), lines[i]);
        }
    }

    private static void rule(Paper paper, double y, double width) {
        paper.line(LEFT, y, RIGHT, y, width);
    }

    private static void upright(Paper paper, double x, double from, double to, double width) {
        paper.line(x, from, x, to, width);
    }

    private double totals(Paper paper, Sheet<FormData.Row> sheet, double top) {
        var count = LEFT;
        for (var column = 0; column < COUNT_COLUMN; column++) {
            count += WIDTHS[column];
        }
        var kinds = sheet.lines().stream()
                .collect(Collectors.groupingBy(FormData.Row::kind, TreeMap::new, Collectors.counting()));
        var said = kinds.entrySet().stream()
                .map(kind -> kind.getKey() + " " + kind.getValue())
                .collect(Collectors.joining("　"));
        paper.text(LEFT + 4, top + 4.9, Type.heavy(9), data.totals().page() + said);
        var after = count + WIDTHS[COUNT_COLUMN];
        paper.middle(
                count,
                after,
                top + 4.9,
                Type.heavy(9),
                String.valueOf(sheet.lines().size()));
        paper.text(after + 4, top + 4.9, Type.heavy(9), data.totals().whole());
        for (var x : List.of(count, after)) {
            upright(paper, x, top, top + ROW, RULE);
        }
        upright(paper, LEFT, top, top + ROW, FRAME);
        upright(paper, RIGHT, top, top + ROW, FRAME);
        rule(paper, top + ROW, FRAME);
        return top + ROW;
    }

    private void signatures(Paper paper, double top) {
        var width = 46.5;
        var x = LEFT;
        for (var signature : data.signed()) {
            upright(paper, x, top, top + SIGN, x == LEFT ? FRAME : RULE);
            paper.text(x + 1.6, top + 4.4, Type.plain(9), signature.label());
            for (var i = 0; i < signature.lines().size(); i++) {
                paper.middle(
                        x,
                        x + width,
                        top + 15 + i * 5.5,
                        Type.plain(i % 2 == 0 ? 11 : 8),
                        signature.lines().get(i));
            }
            paper.right(x + width - 1.6, top + 37.5, Type.plain(8), data.fixed().date());
            x += width;
        }
        upright(paper, x, top, top + SIGN, RULE);
        paper.middle(x, RIGHT, top + 22, new Type(9, false, 0.55), data.fixed().seal());
        upright(paper, RIGHT, top, top + SIGN, FRAME);
        rule(paper, top + SIGN, FRAME);
    }

    private void foot(Paper paper, double top) throws WriterException {
        for (var i = 0; i < data.foot().size(); i++) {
            paper.text(LEFT, top + 5 + i * 3.8, Type.plain(7.5), data.foot().get(i));
        }
        code(paper, RIGHT - 13, top + 1.5, 13);
    }

    private void code(Paper paper, double x, double y, double size) throws WriterException {
        BitMatrix bits = new QRCodeWriter()
                .encode(data.address(), BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, 0));
        var dot = size / bits.getWidth();
        for (var row = 0; row < bits.getHeight(); row++) {
            for (var column = 0; column < bits.getWidth(); column++) {
                if (bits.get(column, row)) {
                    paper.block(x + column * dot, y + row * dot, dot);
                }
            }
        }
    }
}
