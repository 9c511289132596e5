package io.shoumi.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The sources of all templates that ship, by their path. */
final class Templates {
    static final Path ROOT = Path.of("src/main/jte");

    private Templates() {}

    static Map<String, String> sources() throws IOException {
        var sources = new TreeMap<String, String>();
        try (Stream<Path> files = Files.walk(ROOT)) {
            for (var file : files.filter(f -> f.toString().endsWith(".jte")).toList()) {
                sources.put(ROOT.relativize(file).toString(), Files.readString(file, UTF_8));
            }
        }
        return sources;
    }
}
