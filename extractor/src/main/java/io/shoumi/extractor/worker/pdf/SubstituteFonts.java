package io.shoumi.extractor.worker.pdf;

import io.shoumi.extractor.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Fonts for what a PDF did not embed. PDFBox's own mapper opens every installed font at the first need, and gives an
 * empty box for a Chinese character; this one opens the one font needed.
 */
public final class SubstituteFonts implements FontMapper {

    /** A Chinese font is needed and not there: boxes instead of characters would be a false page. */
    public static final class NoChineseFont extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Reason reason() {
            return Reason.NO_CHINESE_FONT;
        }
    }

    private final boolean drawn;

    private SubstituteFonts(boolean drawn) {
        this.drawn = drawn;
    }

    /** For text only widths matter, so any font will do. */
    public static FontMapper forText() {
        return new SubstituteFonts(false);
    }

    public static FontMapper forDrawing() {
        return new SubstituteFonts(true);
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String baseFont, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(choose(baseFont, descriptor), true);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String baseFont, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(choose(baseFont, descriptor), true);
    }

    @Override
    public CIDFontMapping getCIDFont(
            String baseFont, @Nullable PDFontDescriptor descriptor, @Nullable PDCIDSystemInfo system) {
        Weight weight = Weight.of(baseFont, descriptor);
        return new CIDFontMapping(null, drawn ? open(FontFiles.chinese(weight), true) : plain(), true);
    }

    private TrueTypeFont choose(@Nullable String baseFont, @Nullable PDFontDescriptor descriptor) {
        if (!drawn) {
            return plain();
        }
        Weight weight = Weight.of(baseFont, descriptor);
        return FontFiles.isChinese(baseFont)
                ? open(FontFiles.chinese(weight), true)
                : open(FontFiles.latin(baseFont, weight), false);
    }

    private static TrueTypeFont open(@Nullable FontFile file, boolean chinese) {
        if (file == null && chinese) {
            throw new NoChineseFont();
        }
        return file == null ? plain() : OpenFonts.open(file);
    }

    private static TrueTypeFont plain() {
        try {
            return OpenFonts.bundled();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
