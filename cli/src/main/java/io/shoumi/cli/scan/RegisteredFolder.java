package io.shoumi.cli.scan;

import io.shoumi.extractor.Extraction;
import io.shoumi.extractor.ExtractorPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The documents of a folder, by their path in it. Tables and word lists there are not documents. */
final class RegisteredFolder {
    private static final int WORD_MAX = 60;
    private static final int LIST_LINES_MIN = 20;

    private RegisteredFolder() {}

    /** Fails if a document cannot be read in full: an index with a gap would look complete. */
    static Map<String, String> read(Path folder, ExtractorPool pool) throws IOException {
        List<Path> files;
        try (var walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile)
                    .filter(RegisteredFolder::mayBeDocument)
                    .sorted()
                    .toList();
        }
        Map<String, String> texts = new ConcurrentHashMap<>();
        Map<Path, String> unread = new ConcurrentHashMap<>();
        files.parallelStream().forEach(file -> {
            Extraction extraction = pool.extract(file);
            if (!extraction.unread().isEmpty()) {
                unread.put(file, extraction.reasons().getFirst().message(Locale.getDefault()));
            } else if (!wordList(extraction.text())) {
                texts.put(folder.relativize(file).toString(), extraction.text());
            }
        });
        if (!unread.isEmpty()) {
            Path first = new TreeMap<>(unread).firstKey();
            throw new IOException(first + ": " + unread.get(first));
        }
        return texts;
    }

    private static boolean mayBeDocument(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return !name.endsWith(".csv") && !name.endsWith(".tsv") && !name.endsWith(".xlsx") && !name.endsWith(".xls");
    }

    /** Many short lines without a sentence. */
    private static boolean wordList(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        long words = lines.stream()
                .filter(line -> line.length() <= WORD_MAX && line.chars().noneMatch(c -> "。，；：！？,;".indexOf(c) >= 0))
                .count();
        return lines.size() >= LIST_LINES_MIN && words * 100 >= lines.size() * 95L;
    }
}
