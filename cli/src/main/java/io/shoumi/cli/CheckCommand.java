package io.shoumi.cli;

import io.shoumi.cli.scan.Purpose;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks single files, or standard input, before they are published (R3.16). */
@Command(name = "check", mixinStandardHelpOptions = true, resourceBundle = "io.shoumi.cli.words")
final class CheckCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private final ScanOptions options = new ScanOptions();

    @Parameters(arity = "0..*", paramLabel = "FILE")
    private final List<Path> files = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        List<Path> chosen = files.isEmpty() ? List.of(Path.of("-")) : files;
        return new Scanning(spec, options, Purpose.PUBLICATION).run(chosen);
    }
}
