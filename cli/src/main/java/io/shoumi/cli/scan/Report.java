package io.shoumi.cli.scan;

import java.io.PrintStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes findings in one of the formats. */
public interface Report extends Sink {

    static Report of(Format format, PrintStream out, boolean reveal, Locale locale) {
        return switch (format) {
            case TEXT -> new TextReport(out, reveal, locale);
            case JSONL -> new JsonLinesReport(out, reveal, locale);
            case SARIF -> new SarifReport(out, reveal, locale);
        };
    }

    /** Writes what the format needs at its end. */
    void finish();

    /** Passes every finding to the delivery too, if there is one. */
    default Sink and(@Nullable Delivery delivery) {
        if (delivery == null) {
            return this;
        }
        return new Sink() {
            @Override
            public void accept(Located located) {
                Report.this.accept(located);
                delivery.accept(located);
            }

            @Override
            public int undelivered() {
                return delivery.undelivered();
            }
        };
    }
}
