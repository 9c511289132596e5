package io.shoumi.extractor.worker.page;

import io.shoumi.extractor.Limits;
import io.shoumi.extractor.PageRange;
import io.shoumi.extractor.worker.Findings;
import io.shoumi.extractor.worker.Unreadable;
import io.shoumi.extractor.worker.pdf.PdfReader;
import io.shoumi.extractor.worker.pdf.SubstituteFonts;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pages of a PDF as PDFBox draws them. A poster is drawn smaller rather than refused. */
final class PdfPages {

    private PdfPages() {}

    static void draw(byte[] content, PageRange range, Findings out) throws IOException {
        FontMappers.set(SubstituteFonts.forDrawing());
        try (PDDocument document = PdfReader.open(content)) {
            int pages = document.getNumberOfPages();
            out.pageCount(pages);
            var renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            for (int number = range.first(); number <= Math.min(pages, range.last()); number++) {
                float scale = scale(document.getPage(number - 1));
                out.page(number, Png.of(renderer.renderImage(number - 1, scale, ImageType.RGB)));
            }
        } catch (SubstituteFonts.NoChineseFont e) {
            throw new Unreadable(e.reason());
        }
    }

    private static float scale(PDPage page) {
        PDRectangle box = page.getCropBox();
        double usual = Paper.DPI / 72.0;
        double pixels = Math.max(1, box.getWidth() * usual) * Math.max(1, box.getHeight() * usual);
        double most = Limits.PAGE_PIXELS_MAX * 0.5;
        return (float) (pixels <= most ? usual : usual * Math.sqrt(most / pixels));
    }
}
