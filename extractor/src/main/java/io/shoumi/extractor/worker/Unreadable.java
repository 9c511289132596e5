package io.shoumi.extractor.worker;

import io.shoumi.extractor.Reason;
import java.io.IOException;

/** A reader gives up on the file at hand, for a known reason. */
public class Unreadable extends IOException {

    private static final long serialVersionUID = 1L;
    private final Reason reason;

    public Unreadable(Reason reason) {
        super(reason.name(), null);
        this.reason = reason;
    }

    public final Reason reason() {
        return reason;
    }
}
