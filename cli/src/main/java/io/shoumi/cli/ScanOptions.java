package io.shoumi.cli;

import io.shoumi.cli.scan.Format;
import io.shoumi.cli.scan.Rules;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that scan and check share. */
final class ScanOptions {
    @Option(names = "--registered", paramLabel = "DIR")
    @Nullable
    Path registered;

    @Option(names = "--keywords", paramLabel = "FILE")
    @Nullable
    Path keywords;

    @Option(names = "--customers", paramLabel = "CSV")
    @Nullable
    Path customers;

    @Option(names = "--literals", paramLabel = "FILE")
    @Nullable
    Path literals;

    @Option(names = "--regex", paramLabel = "FILE")
    @Nullable
    Path regex;

    @Option(names = "--threads", paramLabel = "N")
    int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--deep")
    boolean deep;

    @Option(names = "--reveal")
    boolean reveal;

    @Option(names = "--server", paramLabel = "URL")
    @Nullable
    URI server;

    @Option(names = "--token-file", paramLabel = "FILE")
    @Nullable
    Path tokenFile;

    @Option(names = "--server-cert", paramLabel = "FILE")
    @Nullable
    Path serverCertificate;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", converter = FormatName.class)
    Format format = Format.TEXT;

    @Option(names = "--out", paramLabel = "FILE")
    @Nullable
    Path out;

    Rules rules() {
        return new Rules(registered, keywords, customers, literals, regex, deep);
    }
}
