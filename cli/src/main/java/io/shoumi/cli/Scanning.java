package io.shoumi.cli;

import io.shoumi.cli.scan.Delivery;
import io.shoumi.cli.scan.Progress;
import io.shoumi.cli.scan.Purpose;
import io.shoumi.cli.scan.Report;
import io.shoumi.cli.scan.Scan;
import io.shoumi.cli.scan.Summary;
import io.shoumi.extractor.ExtractorPool;
import io.shoumi.extractor.PoolOptions;
import io.shoumi.extractor.SandboxUnavailable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Puts a scan together from options, runs it, and turns what it found into an exit status. */
final class Scanning {
    static final int CLEAN = 0;
    static final int FOUND = 1;
    static final int INCOMPLETE = 3;

    private final CommandSpec spec;
    private final ScanOptions options;
    private final Purpose purpose;
    private final Locale locale = Locale.getDefault();

    Scanning(CommandSpec spec, ScanOptions options, Purpose purpose) {
        this.spec = spec;
        this.options = options;
        this.purpose = purpose;
    }

    int run(List<Path> paths) throws InterruptedException {
        refuseWrongUse(paths);
        try (ExtractorPool pool = ExtractorPool.start(PoolOptions.confined(options.threads));
                PrintStream out = out()) {
            Report report = Report.of(options.format, out, options.reveal, locale);
            var scan = new Scan(pool, options.rules(), purpose, options.threads);
            Summary summary = scan.run(paths, report.and(delivery()), new Progress(locale));
            report.finish();
            spec.commandLine().getErr().println(summary.sentence(locale));
            return out.checkError() ? unwritten() : status(summary);
        } catch (IOException e) {
            spec.commandLine().getErr().println("shoumi: " + e.getMessage());
            return CommandLine.ExitCode.USAGE;
        } catch (SandboxUnavailable e) {
            spec.commandLine().getErr().println(words("sandbox") + " " + e.getMessage());
            return INCOMPLETE;
        }
    }

    /** A report that is not all there must not look like one. */
    private int unwritten() {
        spec.commandLine().getErr().println(words("unwritten"));
        return INCOMPLETE;
    }

    private static int status(Summary summary) {
        if (summary.unread() > 0 || summary.undelivered() > 0) {
            return INCOMPLETE;
        }
        return summary.findings() > 0 ? FOUND : CLEAN;
    }

    private void refuseWrongUse(List<Path> paths) {
        for (Path path : paths) {
            if (!path.toString().equals("-") && !Files.exists(path, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
                throw new ParameterException(spec.commandLine(), words("missing") + " " + path);
            }
        }
        if (options.threads < 1) {
            throw new ParameterException(spec.commandLine(), words("threads.min"));
        }
        if ((options.server == null) != (options.tokenFile == null)) {
            throw new ParameterException(spec.commandLine(), words("token"));
        }
    }

    private @Nullable Delivery delivery() throws IOException {
        return options.server == null || options.tokenFile == null
                ? null
                : Delivery.to(options.server, options.tokenFile, options.serverCertificate);
    }

    /** UTF-8 whatever the terminal: the formats say so. */
    private PrintStream out() throws IOException {
        OutputStream to = options.out == null ? System.out : Files.newOutputStream(options.out);
        return new PrintStream(to, false, StandardCharsets.UTF_8);
    }

    private String words(String key) {
        return ResourceBundle.getBundle("io.shoumi.cli.words").getString(key);
    }
}
