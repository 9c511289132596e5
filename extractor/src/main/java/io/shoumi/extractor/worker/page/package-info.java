/**
 * Draws pages: PDF by PDFBox, everything else laid out by a small layout of its own. Start at {@code PageDrawing}.
 * Called by {@code worker} only, inside the worker process; every class is stateless or lives for one file.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.extractor.worker.page;
