package io.shoumi.extractor.worker.page;

import io.shoumi.extractor.PageRange;
import io.shoumi.extractor.worker.Budget;
import io.shoumi.extractor.worker.Findings;
import io.shoumi.extractor.worker.Format;
import io.shoumi.extractor.worker.archive.Zip;
import java.io.IOException;
import java.util.List;

/** Draws the pages asked for of any document that can be drawn. */
public final class PageDrawing {

    private PageDrawing() {}

    /** Says the page count first, then the pages in order. */
    public static void draw(byte[] content, PageRange range, Findings out) throws IOException {
        if (Format.of(content) == Format.PDF) {
            PdfPages.draw(content, range, out);
            return;
        }
        Typeface typeface = Typeface.installed();
        List<List<Mark>> pages = Typesetter.set(sheaf(content), typeface);
        var painter = new PagePainter(typeface);
        out.pageCount(pages.size());
        for (int number = range.first(); number <= Math.min(pages.size(), range.last()); number++) {
            out.page(number, Png.of(painter.paint(pages.get(number - 1))));
        }
    }

    /** Word documents keep their shape; of everything else the text is drawn. */
    private static Sheaf sheaf(byte[] content) throws IOException {
        if (Format.of(content) == Format.ZIP) {
            var budget = new Budget();
            Zip zip = Zip.open(content, budget);
            if (zip.intact() && zip.has("word/document.xml")) {
                return WordSheaf.of(zip, budget);
            }
        }
        return TextSheaf.of(content);
    }
}
