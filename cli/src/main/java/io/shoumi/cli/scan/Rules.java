package io.shoumi.cli.scan;

import com.google.re2j.PatternSyntaxException;
import io.shoumi.detector.Detector;
import io.shoumi.detector.copy.FingerprintKey;
import io.shoumi.detector.copy.RegisteredIndex;
import io.shoumi.extractor.ExtractorPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the lists and documents come from that the detector is told beforehand. */
public record Rules(
        @Nullable Path registered,
        @Nullable Path keywords,
        @Nullable Path customers,
        @Nullable Path literals,
        @Nullable Path regex,
        boolean deep) {

    Detector detector(Map<String, String> documents) throws IOException {
        Detector detector = Detector.standard();
        if (keywords != null) {
            detector = detector.withKeywords(words(keywords));
        }
        if (literals != null) {
            detector = detector.withLiterals(words(literals));
        }
        if (customers != null) {
            detector = detector.withCustomers(
                    String.valueOf(customers.getFileName()), CustomerFile.numbers(Files.readString(customers)));
        }
        if (!documents.isEmpty()) {
            detector = detector.withRegistered(
                    RegisteredIndex.empty(FingerprintKey.random()).withAll(documents));
        }
        return deep ? detector.deep() : detector;
    }

    Map<String, String> documents(ExtractorPool pool) throws IOException {
        return registered == null ? Map.of() : RegisteredFolder.read(registered, pool);
    }

    Patterns patterns() throws IOException {
        try {
            return new Patterns(regex == null ? List.of() : words(regex));
        } catch (PatternSyntaxException e) {
            throw new IOException(regex + ": " + e.getMessage(), e);
        }
    }

    private static List<String> words(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
