package io.shoumi.cli.scan;

import io.shoumi.detector.Finding;
import io.shoumi.detector.Kind;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** One object a line, with the fields that the contract names; lists of customers have a count besides. */
final class JsonLinesReport implements Report {
    private final PrintStream out;
    private final boolean reveal;
    private final Locale locale;

    JsonLinesReport(PrintStream out, boolean reveal, Locale locale) {
        this.out = out;
        this.reveal = reveal;
        this.locale = locale;
    }

    @Override
    public void accept(Located located) {
        Finding finding = located.finding();
        boolean placed = finding.kind() != Kind.UNSCANNABLE;
        String value = reveal ? finding.value() : finding.maskedValue();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("path", located.path());
        fields.put("inner", located.inner());
        fields.put("kind", finding.kind().label());
        fields.put("source", finding.source().isEmpty() ? null : finding.source());
        fields.put("value", value.isEmpty() ? null : value);
        fields.put("start", placed ? finding.start() : null);
        fields.put("end", placed ? finding.end() : null);
        fields.put("status", located.status().label());
        fields.put("why", Words.in(locale, finding.why()));
        fields.put("clause", located.clause());
        if (finding.kind() == Kind.CUSTOMER) {
            fields.put("count", finding.count());
        }
        out.print(Json.of(fields) + "\n");
    }

    @Override
    public void finish() {
        out.flush();
    }
}
