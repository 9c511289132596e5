/**
 * PDF text by PDFBox, with what PDFBox would leave out: attachments, forms, notes, and pages that are only pictures. Start at {@code PdfReader}.
 * Called by {@code worker} only, inside the worker process; every class is stateless or lives for one file.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.extractor.worker.pdf;
