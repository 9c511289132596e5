package io.shoumi.audit;

import java.util.UUID;

/**
 * One integrated entry.
 *
 * @param content the canonical JSON that the commitment covers, with {@code salt}
 * @param commitment SHA-256 over salt and content, which the log's leaf carries; hexadecimal like the salt
 */
public record Entry(long index, UUID id, String content, String salt, String commitment, EntryRow row) {}
