/**
 * Text and page images out of untrusted files. This package is what a server, a command or a test calls; everything that
 * parses runs in another JVM ({@code worker}), which has no network, no home, no environment and no path.
 *
 * <pre>{@code
 * try (var pool = ExtractorPool.start(PoolOptions.confined(2))) {
 *     Extraction text = pool.extract(Path.of("方案.docx"));
 *     Rendering pages = pool.render(bytes, "方案.docx", PageRange.ALL);
 * }
 * }</pre>
 *
 * <p>Invariants: what could not be read is a result, never an exception and never {@link Status#FULL}; only
 * {@link SandboxUnavailable} is thrown, when the pool starts. A caller who passes {@link Sandbox#UNCONFINED} must record
 * that somebody decided so. A packaged server passes the jars in {@link WorkerCommand}; others let it find them.
 * Start reading at {@link ExtractorPool}, then {@code protocol}, then {@code worker.WorkerMain}.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.extractor;
