package io.shoumi.cli;

import io.shoumi.cli.TestCases.Ended;
import io.shoumi.cli.TestCases.TestCase;
import io.shoumi.evidence.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * What {@code ./shoumi torture} ends with: a row for each test of the long form. A test's name begins with the number of its goal
 * ({@code @DisplayName("12. …")}); the last line it prints that begins with {@code figures:} is shown in its row.
 */
@Command(
        name = "torture-report",
        hidden = true,
        mixinStandardHelpOptions = true,
        synopsisHeading = "shoumi torture [NAME…]%n",
        customSynopsis = "",
        description = {
            "The long forms of the tests, all or those named: by number (12) or by class (FlippedByteTest).",
            "Prints a table and writes target/torture.json. Ends with 0 when all held.",
            "All take hours. TORTURE=\"-Dtorture.kills=25\" makes a count smaller."
        })
final class TortureReportCommand implements Callable<Integer> {
    private static final Pattern NAME = Pattern.compile("(\\d+)\\. (.*)", Pattern.DOTALL);
    private static final Pattern FIGURES = Pattern.compile("(?m)^.*?figures: (.*)$");

    @Option(names = "--root", required = true, hidden = true)
    private Path root = Path.of(".");

    private record Row(int number, String what, String test, String figures, boolean held, double seconds) {
        static Row of(TestCase test) {
            var name = NAME.matcher(test.name());
            var numbered = name.matches();
            return new Row(
                    numbered ? Integer.parseInt(name.group(1)) : Integer.MAX_VALUE,
                    numbered ? name.group(2) : test.name(),
                    test.className(),
                    figures(test.printed()),
                    test.ended() == Ended.PASSED,
                    test.seconds());
        }

        private static String figures(String printed) {
            var found = FIGURES.matcher(printed);
            var last = "";
            while (found.find()) {
                last = found.group(1).strip();
            }
            return last;
        }

        String shownNumber() {
            return number == Integer.MAX_VALUE ? "–" : String.valueOf(number);
        }

        Map<String, Object> json() {
            return Map.of(
                    "number",
                    shownNumber(),
                    "what",
                    what,
                    "test",
                    test,
                    "figures",
                    figures,
                    "held",
                    held,
                    "seconds",
                    Math.round(seconds));
        }
    }

    @Override
    public Integer call() throws IOException {
        var rows = TestCases.under(root).stream()
                .filter(test -> test.ended() != Ended.SKIPPED)
                .map(Row::of)
                .sorted(Comparator.comparingInt(Row::number).thenComparing(Row::test))
                .toList();
        write(rows);
        rows.forEach(row -> System.out.printf(
                "%3s  %s  %s%n       %s%n",
                row.shownNumber(),
                Said.of(row.held() ? "torture.held" : "torture.broken"),
                row.what(),
                row.figures().isEmpty() ? Said.of("torture.seconds", Math.round(row.seconds())) : row.figures()));
        var broken = rows.stream().filter(row -> !row.held()).count();
        System.out.println(Said.of("torture.sum", rows.size(), rows.size() - broken, broken));
        return broken == 0 && !rows.isEmpty() ? 0 : 1;
    }

    private void write(List<Row> rows) throws IOException {
        var file = root.resolve("target/torture.json");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                JsonValue.of(Map.of("rows", rows.stream().map(Row::json).toList()))
                                .canonical()
                                .replace("},{", "},\n{")
                        + "\n");
    }
}
