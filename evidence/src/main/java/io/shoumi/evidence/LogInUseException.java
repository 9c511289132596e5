package io.shoumi.evidence;

import java.io.IOException;
import java.nio.file.Path;

/** Another writer holds this log. */
public final class LogInUseException extends IOException {
    LogInUseException(Path log) {
        super("another process is writing the log " + log);
    }
}
