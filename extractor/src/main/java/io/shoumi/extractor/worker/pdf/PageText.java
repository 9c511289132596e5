package io.shoumi.extractor.worker.pdf;

import io.shoumi.extractor.Reason;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** One page's text, and whether it is all there is: glyphs without characters and pictures without text are noticed. */
final class PageText extends PDFTextStripper {

    private int glyphs;
    private int unmapped;

    PageText(int page) {
        setStartPage(page);
        setEndPage(page);
        setLineSeparator("\n");
        setSuppressDuplicateOverlappingText(false);
    }

    @Override
    protected void showGlyph(Matrix textRenderingMatrix, PDFont font, int code, Vector displacement)
            throws IOException {
        glyphs++;
        if (font.toUnicode(code) == null) {
            unmapped++;
        }
        super.showGlyph(textRenderingMatrix, font, code, displacement);
    }

    /** More than one glyph in ten: a few are bullets and rules. */
    Set<Reason> wrong(PDPage page) throws IOException {
        var wrong = EnumSet.noneOf(Reason.class);
        if (unmapped * 10 > glyphs) {
            wrong.add(Reason.UNMAPPED_TEXT);
        }
        if (glyphs == 0 && Pictures.on(page)) {
            wrong.add(Reason.IMAGE_ONLY);
        }
        return wrong;
    }
}
