/**
 * Word, Excel and PowerPoint packages, OpenDocument and OFD, read by streaming their XML; document type definitions and entities are off. Start at {@code OfficePackages}.
 * Called by {@code worker} only, inside the worker process; every class is stateless or lives for one file.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.extractor.worker.ooxml;
