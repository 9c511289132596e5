package io.shoumi.paper;

import io.shoumi.paper.Grid.Row;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * Draws a form, line after line: title, head, totals and signature row on every page; the last one closes with 以下空白. A page that
 * is full is compressed at once, so that only the file itself is held. Not for several threads.
 */
public final class PaperForm implements AutoCloseable {
    private static final PDRectangle A4_LANDSCAPE = new PDRectangle(841.89f, 595.28f);

    private static final String FOOT = "Foot";

    private final PDDocument document = new PDDocument();
    private final Glyphs glyphs = new Glyphs();
    private final Grid grid;
    private final List<PDStream> pages = new ArrayList<>();
    private final List<Row> open = new ArrayList<>();
    private final Tally soFar = new Tally();
    private int openRows;

    private PaperForm(Grid grid) {
        this.grid = grid;
    }

    /** A form to be filled; of its data only what stands in the grid is drawn before {@link #pdf}. */
    public static PaperForm of(FormData data) {
        return new PaperForm(new Grid(data));
    }

    /** The form before anything is entered, on the same grid. */
    public static byte[] blank(FormData data) {
        try (var form = of(data)) {
            form.pages.add(form.compressed(form.grid.blank(new Leaf(form.glyphs))));
            return form.file(data);
        } catch (IOException e) {
            throw undrawn(e);
        }
    }

    public void add(Line line) {
        var row = grid.laid(line);
        if (openRows + row.rows() > grid.rows()) {
            turn(false);
        }
        open.add(row);
        openRows += row.rows();
    }

    private void turn(boolean last) {
        try {
            var onPage = new Tally();
            open.forEach(row -> onPage.add(row.line()));
            open.forEach(row -> soFar.add(row.line()));
            var sums = new Grid.Sums(onPage, soFar, pages.size() + 1, last);
            pages.add(compressed(grid.draw(new Leaf(glyphs), List.copyOf(open), sums)));
            open.clear();
            openRows = 0;
        } catch (IOException e) {
            throw undrawn(e);
        }
    }

    /**
     * The whole form; nothing can be added afterwards.
     *
     * @param data as at the beginning, but for meta and foot, which may have come to be known since
     */
    public byte[] pdf(FormData data) {
        turn(true);
        try {
            return file(data);
        } catch (IOException e) {
            throw undrawn(e);
        }
    }

    /** A form of lines that are all at hand. */
    public static byte[] pdf(FormData data, List<Line> lines) {
        try (var form = of(data)) {
            lines.forEach(form::add);
            return form.pdf(data);
        }
    }

    private byte[] file(FormData data) throws IOException {
        var around = new Around(data);
        var foot = part(around::foot);
        for (var number = 1; number <= pages.size(); number++) {
            var leaf = new Leaf(glyphs);
            around.heading(leaf, number, pages.size());
            leaf.once(FOOT);
            var page = new PDPage(A4_LANDSCAPE);
            page.setContents(List.of(pages.get(number - 1), compressed(leaf.operators())));
            document.addPage(page);
        }
        var fonts = glyphs.fonts(document);
        foot.setItem(COSName.RESOURCES, resources(fonts, new COSDictionary()));
        var shared = new COSDictionary();
        shared.setItem(FOOT, foot);
        var all = new PDResources(resources(fonts, shared));
        document.getPages().forEach(page -> page.setResources(all));
        document.getDocumentInformation().setTitle(data.title());
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static COSDictionary resources(COSDictionary fonts, COSDictionary shared) {
        var resources = new COSDictionary();
        resources.setItem(COSName.FONT, fonts);
        resources.setItem(COSName.XOBJECT, shared);
        return resources;
    }

    /** What every page shows alike, drawn once. */
    private COSStream part(Drawing drawing) throws IOException {
        var leaf = new Leaf(glyphs);
        drawing.on(leaf);
        var part = Glyphs.stream(document, leaf.operators());
        part.setItem(COSName.TYPE, COSName.XOBJECT);
        part.setItem(COSName.SUBTYPE, COSName.FORM);
        part.setItem(COSName.BBOX, A4_LANDSCAPE.getCOSArray());
        return part;
    }

    private interface Drawing {
        void on(Leaf leaf);
    }

    private PDStream compressed(String operators) throws IOException {
        return new PDStream(Glyphs.stream(document, operators));
    }

    private static IllegalStateException undrawn(IOException e) {
        return new IllegalStateException("the form could not be drawn", e);
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw undrawn(e);
        }
    }
}
