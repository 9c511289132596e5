/**
 * Archives and compressed files; every member is read like a file of its own. Start at {@code ZipReader}.
 * Called by {@code worker} only, inside the worker process; every class is stateless or lives for one file.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.extractor.worker.archive;
