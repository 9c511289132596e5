package io.shoumi.cli.scan;

import io.shoumi.detector.Finding;
import io.shoumi.detector.Kind;
import java.io.PrintStream;
import java.util.Locale;

/** For people: the file, then what is in it. */
final class TextReport implements Report {
    private final PrintStream out;
    private final boolean reveal;
    private final Locale locale;
    private String last = "";

    TextReport(PrintStream out, boolean reveal, Locale locale) {
        this.out = out;
        this.reveal = reveal;
        this.locale = locale;
    }

    @Override
    public void accept(Located located) {
        if (!located.place().equals(last)) {
            last = located.place();
            out.print(printable(last) + "\n");
        }
        Finding finding = located.finding();
        String value = reveal ? finding.value() : finding.maskedValue();
        String place =
                finding.kind() == Kind.UNSCANNABLE ? located.status().label() : finding.start() + "–" + finding.end();
        out.print("  " + finding.kind().label() + "  " + place + "  " + (value.isEmpty() ? "" : printable(value) + "  ")
                + Words.in(locale, finding.why()) + "  [" + located.clause() + "]\n");
    }

    /** A file name may not move the cursor. */
    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }

    @Override
    public void finish() {
        out.flush();
    }
}
