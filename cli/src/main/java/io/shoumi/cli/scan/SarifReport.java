package io.shoumi.cli.scan;

import io.shoumi.detector.Finding;
import io.shoumi.detector.Kind;
import io.shoumi.detector.Severity;
import java.io.PrintStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** SARIF 2.1.0, for tools that gather findings of many scanners. */
final class SarifReport implements Report {
    private final PrintStream out;
    private final boolean reveal;
    private final Locale locale;
    private final List<Object> results = new ArrayList<>();

    SarifReport(PrintStream out, boolean reveal, Locale locale) {
        this.out = out;
        this.reveal = reveal;
        this.locale = locale;
    }

    @Override
    public void accept(Located located) {
        Finding finding = located.finding();
        String value = reveal ? finding.value() : finding.maskedValue();
        String message =
                Words.in(locale, finding.why()) + (value.isEmpty() ? "" : ": " + value) + " [" + located.clause() + "]";
        Map<String, Object> physical = new LinkedHashMap<>();
        physical.put("artifactLocation", Map.of("uri", uri(located.path())));
        if (finding.kind() != Kind.UNSCANNABLE && located.inner() == null) {
            physical.put(
                    "region", Map.of("charOffset", finding.start(), "charLength", finding.end() - finding.start()));
        }
        Map<String, Object> location = new LinkedHashMap<>();
        location.put("physicalLocation", physical);
        if (located.inner() != null) {
            location.put("logicalLocations", List.of(Map.of("fullyQualifiedName", located.inner())));
        }
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ruleId", finding.kind().label());
        result.put("level", level(finding.severity()));
        result.put("message", Map.of("text", message));
        result.put("locations", List.of(location));
        results.add(result);
    }

    private static String uri(String path) {
        return URI.create("").resolve(encoded(path)).toString();
    }

    private static String encoded(String path) {
        return Arrays.stream(path.split("/", -1))
                .map(part -> java.net.URLEncoder.encode(part, java.nio.charset.StandardCharsets.UTF_8)
                        .replace("+", "%20"))
                .reduce((a, b) -> a + "/" + b)
                .orElse("");
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case HIGH -> "error";
            case MEDIUM -> "warning";
            case LOW -> "note";
        };
    }

    @Override
    public void finish() {
        List<Map<String, String>> rules = Arrays.stream(Kind.values())
                .map(kind -> Map.of("id", kind.label()))
                .toList();
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", Map.of("name", "shoumi", "rules", rules)));
        run.put("columnKind", "utf16CodeUnits");
        run.put("results", results);
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        log.put("version", "2.1.0");
        log.put("runs", List.of(run));
        out.print(Json.of(log) + "\n");
        out.flush();
    }
}
