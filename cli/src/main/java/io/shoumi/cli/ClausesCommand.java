package io.shoumi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists every clause of the five regulations: how it is answered, which tests drive it, and how they last went. */
@Command(
        name = "clauses",
        mixinStandardHelpOptions = true,
        description = "Every clause, its tests and their last result.")
final class ClausesCommand implements Callable<Integer> {
    enum Form {
        TEXT,
        JSON
    }

    @Option(names = "--format", description = "text or json (default: text).")
    private Form format = Form.TEXT;

    @Override
    public Integer call() throws IOException {
        var report = ClauseReport.of(Path.of(System.getProperty("shoumi.root", ".")));
        switch (format) {
            case JSON -> System.out.print(report.json());
            case TEXT -> text(report);
        }
        return 0;
    }

    private static void text(ClauseReport report) {
        for (var line : report.lines()) {
            var title = line.clause().title();
            System.out.printf(
                    "%-8s %-6s %s %3d  %s%n",
                    line.clause().id(),
                    line.kinds(),
                    line.green() ? "✓" : "·",
                    line.tests().size(),
                    Said.zh() ? title.zh() : title.en());
        }
        var green = report.lines().stream().filter(ClauseReport.Line::green).count();
        System.out.println(Said.of("clauses.sum", report.lines().size(), green));
    }
}
