package io.shoumi.cli.scan;

import io.shoumi.detector.Finding;
import io.shoumi.detector.Status;
import org.jspecify.annotations.Nullable;

/**
 * A finding and the file it is in.
 *
 * @param path as reached from the argument
 * @param inner inside a container, levels joined by {@code !}
 * @param sha256 of the file, hexadecimal, empty if it could not be read
 * @param status of the file for what was not read, otherwise found
 */
public record Located(
        String path, @Nullable String inner, String sha256, Finding finding, Status status, String clause) {

    String place() {
        return inner == null ? path : path + "!" + inner;
    }
}
