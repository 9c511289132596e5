package io.shoumi.cli;

import io.shoumi.evidence.LogVerdict;
import io.shoumi.evidence.VerdictText;
import io.shoumi.home.HomeUnusable;
import io.shoumi.home.VerifyingHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Checks a home's evidence log against its database, beside a running server or without one. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Checks the evidence of a data home. 0 intact, 1 tampered, 2 unreadable.")
final class VerifyCommand implements Callable<Integer> {
    @Option(names = "--home", paramLabel = "DIR", required = true, description = "The data home.")
    private Path home = Path.of("home");

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description = "A checkpoint kept outside: the log must have grown from it.")
    private @Nullable Path checkpoint;

    @Override
    public Integer call() {
        try {
            var outcome = checkpoint == null
                    ? VerifyingHome.verify(home)
                    : VerifyingHome.verify(home, Files.readAllBytes(checkpoint));
            VerdictText.of(outcome.verdict(), Locale.getDefault()).forEach(System.out::println);
            outcome.altered()
                    .filter(column -> outcome.verdict() instanceof LogVerdict.Intact)
                    .ifPresent(column -> System.out.println(
                            Said.of("verify.column", column.index(), column.id().toString(), column.column())));
            outcome.broken()
                    .ifPresent(event -> System.out.println(Said.of(
                            "verify.event",
                            event.event().toString(),
                            event.secretSeq(),
                            Said.of("verify.fault." + event.fault().name()))));
            outcome.stray().ifPresent(entry -> System.out.println(Said.of("verify.stray", entry.toString())));
            return switch (outcome.verdict()) {
                case LogVerdict.Intact intact -> outcome.intact() ? 0 : 1;
                case LogVerdict.Tampered tampered -> 1;
                case LogVerdict.Unreadable unreadable -> 2;
            };
        } catch (HomeUnusable unusable) {
            System.err.println(Said.of(unusable.key(), unusable.arguments()));
            return 2;
        } catch (IOException unreadable) {
            System.err.println(Said.of("verify.checkpoint-unreadable", String.valueOf(checkpoint)));
            return 2;
        }
    }
}
