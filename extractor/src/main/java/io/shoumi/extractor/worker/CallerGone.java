package io.shoumi.extractor.worker;

import java.io.IOException;

/** The pipe to the caller broke: there is nobody left to work for, and no reader may take it for a damaged file. */
final class CallerGone extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CallerGone(IOException cause) {
        super(cause);
    }
}
