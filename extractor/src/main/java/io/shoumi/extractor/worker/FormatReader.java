package io.shoumi.extractor.worker;

import java.io.IOException;

/**
 * Reads one format. Says {@link Reading#part} for all text and {@link Reading#unread} for all that is none, or throws; what
 * was said before throwing stands. An exception that is not {@link Unreadable} means damaged.
 */
public interface FormatReader {

    void read(Reading at, byte[] content) throws IOException;
}
