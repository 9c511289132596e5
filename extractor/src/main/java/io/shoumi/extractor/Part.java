package io.shoumi.extractor;

import org.jspecify.annotations.Nullable;

/**
 * Text of one file: the file itself, or a member of an archive or mail.
 *
 * @param inner where inside the file, levels joined by {@code !}; null for the file itself. A label, never a path to open
 * @param text decoded, without byte-order mark; for plain text exactly what was decoded, so offsets hold
 * @param kind the encoding of plain text ({@code utf-8}, {@code gb18030}, …) or the format ({@code docx}, {@code pdf}, …)
 */
public record Part(@Nullable String inner, String text, String kind) {}
