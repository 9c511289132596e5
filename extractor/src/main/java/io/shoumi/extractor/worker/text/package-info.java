/**
 * Plain text and markup: finds the encoding by validation and by which characters are common; decodes in full or says what it could not. Start at {@code Decoding}.
 * Called by {@code worker} only, inside the worker process; every class is stateless or lives for one file.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.extractor.worker.text;
