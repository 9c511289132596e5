/**
 * The worker: the only code that parses untrusted files. It runs in a process of its own; nobody but its own
 * {@code main} and the tests may call it.
 *
 * <p>Invariants: a file's bytes come through the pipe and findings go back through it; formats are told by content;
 * whatever a reader cannot read becomes {@link Reading#unread}; every expansion is paid for from the {@link Budget}.
 * Start reading at {@link WorkerMain}, {@link Reading}, {@link Format}.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.extractor.worker;
