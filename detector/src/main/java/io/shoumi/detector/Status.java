package io.shoumi.detector;

import java.util.Locale;

/** Whether the file behind a finding was read. Neither of the last two is ever "clean". */
public enum Status {
    FOUND,
    PARTIAL,
    UNREAD;

    /** As written in findings. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
