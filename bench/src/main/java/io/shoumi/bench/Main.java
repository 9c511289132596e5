package io.shoumi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The entry of {@code ./shoumi bench [NAME…] [--scale N]}. */
public final class Main {
    private static final List<Bench> ALL =
            List.of(new StartBench(), new PagesBench(), new LoginsBench(), new RulingBench(), new EvidenceBench());
    private static final int WRONG_USE = 2;

    private Main() {}

    public static void main(String[] args) throws IOException {
        var said = Said.inLocale();
        if (List.of(args).contains("--help") || List.of(args).contains("-h")) {
            System.out.println(said.of("bench.usage"));
            return;
        }
        try {
            run(Wish.of(List.of(args), ALL), said);
        } catch (IllegalArgumentException wrong) {
            System.err.println(said.of("bench.unknown", String.valueOf(wrong.getMessage())));
            System.err.println(said.of("bench.usage"));
            System.exit(WRONG_USE);
        }
        System.exit(0);
    }

    private static void run(Wish wish, Said said) throws IOException {
        var root = Path.of(System.getProperty("shoumi.root", "."));
        var setting = new Setting(root.toAbsolutePath().normalize(), wish.scale());
        var machine = Machine.here();
        var out = System.out;
        System.setOut(System.err); // a server in this process says things; the table stands alone
        var rows = new ArrayList<Row>();
        for (var bench : wish.benches()) {
            System.err.println(said.of("bench.running", bench.name()));
            rows.addAll(rows(bench, setting));
        }
        System.setOut(out);
        var report = new Report(rows, machine, Instant.now(), said);
        System.out.print(report.table());
        Files.createDirectories(setting.root().resolve("target"));
        Files.writeString(setting.root().resolve("target/bench.json"), report.json());
    }

    private static List<Row> rows(Bench bench, Setting setting) {
        try {
            return bench.run(setting);
        } catch (RuntimeException failed) {
            return List.of(Row.unmeasured(bench.name(), String.valueOf(failed.getMessage())));
        }
    }

    /** What the command line asks for. */
    private record Wish(List<Bench> benches, int scale) {
        static Wish of(List<String> arguments, List<Bench> all) {
            var names = new ArrayList<>(arguments);
            var at = names.indexOf("--scale");
            var scale = 1;
            if (at >= 0 && at + 1 < names.size()) {
                scale = Math.max(1, Integer.parseInt(names.remove(at + 1)));
                names.remove(at);
            }
            return new Wish(
                    names.isEmpty()
                            ? all
                            : names.stream().map(name -> named(name, all)).toList(),
                    scale);
        }

        private static Bench named(String name, List<Bench> all) {
            return all.stream()
                    .filter(bench -> bench.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(name));
        }
    }
}
