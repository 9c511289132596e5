package io.shoumi.scan;

import org.jspecify.annotations.Nullable;

/**
 * What a scan says of one file.
 *
 * @param path where the file is, with what is inside a container
 * @param sha256 of the file; hexadecimal, empty where it could not be read
 * @param source the registered document that was recognised, by its file's name
 * @param passage the value found, masked by the scanner
 * @param share how much of the registered text was found
 */
public record ReportedFinding(
        String path,
        String sha256,
        String kind,
        @Nullable String source,
        String passage,
        String why,
        @Nullable String clause,
        @Nullable Double share,
        String status,
        String severity) {

    /** {@code MJ-2026-0001} of {@code MJ-2026-0001.docx}. */
    public @Nullable String sourceNumber() {
        if (source == null) {
            return null;
        }
        var name = source.substring(Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')) + 1);
        var dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
