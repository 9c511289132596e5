package io.shoumi.evidence;

import java.io.IOException;

/** The files of a log contradict each other or its key; nothing may be appended until somebody has looked. */
public final class LogDamagedException extends IOException {
    public LogDamagedException(String message) {
        super(message);
    }

    public LogDamagedException(String message, Throwable cause) {
        super(message, cause);
    }
}
