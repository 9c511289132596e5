package io.shoumi.cli.scan;

import io.shoumi.detector.Examination;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of one file.
 *
 * @param examinations of its parts, for the copies, which depend on the other files
 */
record ReadFile(List<Located> findings, List<Located> unread, Map<Place, Examination> examinations) {

    /** A part of a file. */
    record Place(String path, @Nullable String inner, String sha256) {}
}
