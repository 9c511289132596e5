package io.shoumi.extractor.worker.pdf;

import java.util.Locale;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/** Bold or italic, by a font's name and descriptor. */
record Weight(boolean bold, boolean italic) {

    private static final int BOLD_MIN = 600;

    static Weight of(@Nullable String baseFont, @Nullable PDFontDescriptor descriptor) {
        String name = baseFont == null ? "" : baseFont.toLowerCase(Locale.ROOT);
        boolean heavy = descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= BOLD_MIN);
        boolean bold = heavy || name.contains("bold") || name.contains("hei") || name.contains("black");
        boolean slanted = descriptor != null && descriptor.isItalic();
        return new Weight(bold, slanted || name.contains("italic") || name.contains("oblique"));
    }
}
