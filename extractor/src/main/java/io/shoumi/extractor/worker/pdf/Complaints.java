package io.shoumi.extractor.worker.pdf;

import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * PDFBox mends what it can and says so in its log only. Listening there tells a damaged file from a sound one; what
 * is said is not kept, for it quotes the file. One file is read at a time.
 */
public final class Complaints extends Handler {

    private static final Complaints LISTENING = new Complaints();

    /** Held: a logger that nobody holds forgets its handlers. */
    private static final Logger PDFBOX = Logger.getLogger("org.apache.pdfbox");

    /** Their warnings mean lost bytes; warnings about fonts mean a substitute. */
    private static final Set<String> ABOUT_CONTENT = Set.of(
            "FlateFilter",
            "FlateFilterDecoderStream",
            "LZWFilter",
            "BaseParser",
            "COSParser",
            "PDFStreamParser",
            "PDFObjectStreamParser",
            "PDFXrefStreamParser",
            "XrefTrailerResolver",
            "PDFParser",
            "BruteForceParser",
            "XrefParser");

    private boolean heard;

    private Complaints() {}

    /** To be called once, before any file. */
    public static void listen() {
        PDFBOX.addHandler(LISTENING);
        PDFBOX.setUseParentHandlers(false);
        PDFBOX.setLevel(Level.WARNING);
    }

    static void forget() {
        LISTENING.heard = false;
    }

    static boolean heard() {
        return LISTENING.heard;
    }

    @Override
    public void publish(LogRecord entry) {
        String logger = String.valueOf(entry.getLoggerName());
        String source = logger.substring(logger.lastIndexOf('.') + 1);
        heard |= entry.getLevel().intValue() >= Level.SEVERE.intValue() || ABOUT_CONTENT.contains(source);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
