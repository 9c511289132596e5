package io.shoumi.cli;

import io.shoumi.cli.doctor.Examination;
import io.shoumi.cli.doctor.Finding;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Checks the installation and the home, and says what is wrong and how to mend it. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description =
                "Checks the installation and says what is wrong and how to mend it. 0 nothing wrong, 1 something.")
final class DoctorCommand implements Callable<Integer> {
    @Option(names = "--home", paramLabel = "DIR", description = "The data home (default: ${DEFAULT-VALUE}).")
    private Path home = Path.of("home");

    @Override
    public Integer call() {
        var findings = Examination.of(home, Clock.systemUTC());
        findings.forEach(finding -> System.out.println(mark(finding.level()) + " "
                + Said.of(finding.key(), finding.arguments().toArray())));
        return findings.stream().anyMatch(finding -> finding.level() == Finding.Level.WRONG) ? 1 : 0;
    }

    private static String mark(Finding.Level level) {
        return switch (level) {
            case WELL -> "✓";
            case CARE -> "!";
            case WRONG -> "✗";
        };
    }
}
