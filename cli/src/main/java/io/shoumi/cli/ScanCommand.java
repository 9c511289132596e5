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

/** Scans files, folders and archives for what escaped the registers. */
@Command(name = "scan", mixinStandardHelpOptions = true, resourceBundle = "io.shoumi.cli.words")
final class ScanCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private final ScanOptions options = new ScanOptions();

    @Parameters(arity = "1..*", paramLabel = "PATH")
    private final List<Path> paths = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        return new Scanning(spec, options, Purpose.SHARE).run(paths);
    }
}
