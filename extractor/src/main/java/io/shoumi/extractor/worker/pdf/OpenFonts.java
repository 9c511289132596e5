package io.shoumi.extractor.worker.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** Substitute fonts stay open as long as the worker, a few of them: a Chinese one takes a second and 50 MB to open. */
final class OpenFonts {

    private static final int KEPT_MAX = 4;
    private static final String BUNDLED = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final Map<FontFile, TrueTypeFont> OPEN = new LinkedHashMap<>(8, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<FontFile, TrueTypeFont> eldest) {
            return size() > KEPT_MAX;
        }
    };

    private static @Nullable TrueTypeFont bundled;

    private OpenFonts() {}

    static synchronized TrueTypeFont open(FontFile file) {
        return OPEN.computeIfAbsent(file, OpenFonts::parse);
    }

    private static TrueTypeFont parse(FontFile file) {
        try {
            if (file.member() != null) {
                TrueTypeFont font = new TrueTypeCollection(file.path().toFile()).getFontByName(file.member());
                if (font == null) {
                    throw new IOException("not in the collection: " + file.member());
                }
                return font;
            }
            var bytes = new RandomAccessReadBufferedFile(file.path().toFile());
            return file.path().toString().endsWith(".otf")
                    ? new OTFParser().parse(bytes)
                    : new TTFParser().parse(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one that PDFBox brings along. */
    static synchronized TrueTypeFont bundled() throws IOException {
        TrueTypeFont font = bundled;
        if (font == null) {
            try (var in = PDDocument.class.getResourceAsStream(BUNDLED)) {
                if (in == null) {
                    throw new IOException("PDFBox without its font");
                }
                font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            }
            bundled = font;
        }
        return font;
    }
}
