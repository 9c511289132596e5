package io.shoumi.paper;

import io.shoumi.paper.Leaf.Type;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Labels to stick on things: what a scanner reads, and a few lines for people. On sheets, or one after another off a roll. */
public final class Labels {
    private static final float POINTS = 72 / 25.4f;
    private static final double INSET = 4;
    private static final double GAP = 4;

    private Labels() {}

    /**
     * What is printed on.
     *
     * @param margin above the first row
     */
    public enum Stock {
        /** Three by eight labels of 70 by 36 mm, as sheets of them are sold. */
        A4(210, 297, 3, 8, 70, 36, 4.5),
        /** A label printer's roll, 60 by 40 mm each. */
        ROLL(60, 40, 1, 1, 60, 40, 0);

        private final double width;
        private final double height;
        private final int columns;
        private final int rows;
        private final double labelWidth;
        private final double labelHeight;
        private final double margin;

        Stock(
                double width,
                double height,
                int columns,
                int rows,
                double labelWidth,
                double labelHeight,
                double margin) {
            this.width = width;
            this.height = height;
            this.columns = columns;
            this.rows = rows;
            this.labelWidth = labelWidth;
            this.labelHeight = labelHeight;
            this.margin = margin;
        }

        public static Stock of(String code) {
            return "roll".equals(code) ? ROLL : A4;
        }

        int onPage() {
            return columns * rows;
        }
    }

    /**
     * One label.
     *
     * @param scanned what the code says
     * @param head large, for the eye
     * @param lines from the top
     */
    public record Sticker(String scanned, String head, List<String> lines) {
        public Sticker {
            lines = List.copyOf(lines);
        }
    }

    /** The file; one empty page where there is no label. */
    public static byte[] pdf(String title, Stock stock, List<Sticker> stickers) {
        try (var document = new PDDocument()) {
            var glyphs = new Glyphs();
            var pages = new ArrayList<PDPage>();
            for (var first = 0; first == 0 || first < stickers.size(); first += stock.onPage()) {
                var some = stickers.subList(first, Math.min(stickers.size(), first + stock.onPage()));
                pages.add(page(document, glyphs, stock, some));
            }
            var resources = new COSDictionary();
            resources.setItem(COSName.FONT, glyphs.fonts(document));
            pages.forEach(page -> page.setResources(new PDResources(resources)));
            document.getDocumentInformation().setTitle(title);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("the labels could not be drawn", e);
        }
    }

    private static PDPage page(PDDocument document, Glyphs glyphs, Stock stock, List<Sticker> stickers)
            throws IOException {
        var leaf = new Leaf(glyphs, stock.height);
        for (var i = 0; i < stickers.size(); i++) {
            var left = i % stock.columns * stock.labelWidth;
            var top = stock.margin + i / stock.columns * stock.labelHeight;
            draw(new Area(leaf, left, top, stock), stickers.get(i));
        }
        var page = new PDPage(new PDRectangle((float) stock.width * POINTS, (float) stock.height * POINTS));
        page.setContents(new PDStream(Glyphs.stream(document, leaf.operators())));
        document.addPage(page);
        return page;
    }

    private record Area(Leaf leaf, double left, double top, Stock stock) {
        double code() {
            return stock.labelHeight - 2 * INSET - 5;
        }

        double text() {
            return left + INSET + code() + GAP;
        }

        double room() {
            return left + stock.labelWidth - INSET - text();
        }
    }

    /** The code left with its characters below, for whoever must type them; the lines right of it. */
    private static void draw(Area area, Sticker sticker) {
        var leaf = area.leaf;
        QrDots.onLabel(sticker.scanned()).draw(leaf, area.left + INSET, area.top + INSET, area.code());
        line(area, area.top + INSET + 5, Type.heavy(13), sticker.head());
        var y = area.top + INSET + 10.5;
        for (var text : sticker.lines()) {
            for (var part : Fitted.wrapped(Type.plain(8.5), text, area.room())) {
                line(area, y, Type.plain(8.5), part);
                y += 3.9;
            }
        }
        var below = Leaf.within(Type.plain(8.5), sticker.scanned(), area.stock.labelWidth - 2 * INSET);
        leaf.text(area.left + INSET, area.top + area.stock.labelHeight - INSET, below, sticker.scanned());
    }

    private static void line(Area area, double y, Type type, String text) {
        area.leaf.text(area.text(), y, Leaf.within(type, text, area.room()), text);
    }
}
