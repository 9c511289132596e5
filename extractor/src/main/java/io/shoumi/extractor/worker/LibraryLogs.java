package io.shoumi.extractor.worker;

import io.shoumi.extractor.worker.pdf.Complaints;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Silences the libraries: their messages quote what they read. */
final class LibraryLogs {

    /** Held, or the level would be forgotten with the logger. */
    private static final Logger ROOT = Logger.getLogger("");

    private LibraryLogs() {}

    static void silence() {
        for (var handler : ROOT.getHandlers()) {
            ROOT.removeHandler(handler);
        }
        ROOT.setLevel(Level.WARNING);
        Complaints.listen();
    }
}
