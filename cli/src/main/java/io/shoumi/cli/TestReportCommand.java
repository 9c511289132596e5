package io.shoumi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What {@code ./shoumi test} ends with: counts over all modules and the names that failed. */
@Command(name = "test-report", hidden = true, description = "Sums up the last test run.")
final class TestReportCommand implements Callable<Integer> {
    @Option(names = "--root", required = true)
    private Path root = Path.of(".");

    @Override
    public Integer call() throws IOException {
        ClauseReport.of(root).write(root.resolve("target/clauses.json"));
        var passed = 0;
        var failed = 0;
        var skipped = 0;
        for (var test : TestCases.under(root)) {
            switch (test.ended()) {
                case PASSED -> passed++;
                case SKIPPED -> skipped++;
                case FAILED -> {
                    failed++;
                    System.out.println("FAILED " + test.className() + "." + test.name());
                }
            }
        }
        System.out.println(passed + " passed, " + failed + " failed, " + skipped + " skipped");
        return failed == 0 && passed > 0 ? 0 : 1;
    }
}
