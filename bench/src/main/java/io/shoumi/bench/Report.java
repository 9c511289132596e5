package io.shoumi.bench;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The rows of one run, for people and for programs. */
record Report(List<Row> rows, Machine machine, Instant at, Said said) {
    private static final int[] WIDTHS = {46, 12, 12, 12};

    String table() {
        var text = new StringBuilder();
        line(text, said.of("bench.what"), said.of("bench.measured"), said.of("bench.goal"), said.of("bench.verdict"))
                .append(said.of("bench.how"))
                .append('\n');
        rows.forEach(row -> line(text, said.of("bench.row." + row.key()), measured(row), goal(row), verdict(row))
                .append(how(row))
                .append('\n'));
        return text.append(said.of(
                        "bench.machine", machine.processor(), machine.cores(), machine.jvm(), figure(machine.load())))
                .append('\n')
                .toString();
    }

    private static StringBuilder line(StringBuilder text, String... cells) {
        for (var i = 0; i < cells.length; i++) {
            text.append(cells[i]).repeat(' ', Math.max(2, WIDTHS[i] - columns(cells[i])));
        }
        return text;
    }

    /** A Chinese character takes two columns of a terminal. */
    private static int columns(String text) {
        return text.codePoints()
                .map(c -> Character.isIdeographic(c) || (c >= 0x3000 && c <= 0x303f) || (c >= 0xff00 && c <= 0xff60)
                        ? 2
                        : 1)
                .sum();
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : value < 10 ? "%.2f" : "%.1f", value);
    }

    private static String measured(Row row) {
        return row.unmeasured().isPresent()
                ? "—"
                : (figure(row.measured()) + " " + row.unit().symbol()).strip();
    }

    private static String goal(Row row) {
        return row.goal()
                .map(goal -> (goal.sign() + " " + figure(goal.bound()) + " "
                                + row.unit().symbol())
                        .strip())
                .orElse("—");
    }

    private String verdict(Row row) {
        return said.of(
                "bench.verdict." + row.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private String how(Row row) {
        return row.unmeasured()
                .orElseGet(() ->
                        said.of("bench.how." + row.key(), row.howArguments().toArray()));
    }

    String json() {
        return JsonMapper.shared()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(Map.of(
                                "at", at.toString(),
                                "machine", machine,
                                "rows", rows.stream().map(this::json).toList()))
                + "\n";
    }

    private Map<String, Object> json(Row row) {
        var all = new LinkedHashMap<String, Object>();
        all.put("bench", row.bench());
        all.put("name", row.key());
        if (row.unmeasured().isEmpty()) {
            all.put("measured", row.measured());
            all.put("unit", row.unit().symbol());
        }
        row.goal().ifPresent(goal -> all.put(goal.most() ? "goalMax" : "goalMin", goal.bound()));
        all.put("verdict", row.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        all.put("how", how(row));
        return all;
    }
}
