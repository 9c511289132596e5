package io.shoumi.extractor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** The bytes of a file, or why they cannot be had. Links are not followed and nothing but a regular file is opened. */
sealed interface Untrusted {

    @SuppressWarnings("ArrayRecordComponent")
    record Bytes(byte[] content) implements Untrusted {}

    record Refused(Reason reason) implements Untrusted {}

    static Untrusted of(Path file, long bytesMax) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return new Refused(
                    Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? Reason.SPECIAL_FILE : Reason.READ_FAILED);
        }
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return of(in, bytesMax);
        } catch (AccessDeniedException _) {
            return new Refused(Reason.NO_PERMISSION);
        } catch (IOException _) {
            return new Refused(Reason.READ_FAILED);
        }
    }

    static Untrusted of(InputStream in, long bytesMax) {
        try {
            byte[] content = in.readNBytes(Math.toIntExact(bytesMax + 1));
            return content.length > bytesMax ? new Refused(Reason.TOO_LARGE) : new Bytes(content);
        } catch (IOException _) {
            return new Refused(Reason.READ_FAILED);
        }
    }
}
