/**
 * Incidents: losses, findings, files above the ceiling, loans long overdue. Numbered without a gap, with a clock that starts at
 * once, what was told sealed, and the trace of who held and who saw the copy drawn from the ledger of copies and the readings.
 *
 * <p>Other modules open incidents through {@link io.shoumi.incident.OpeningIncidents}. Whoever opened one does not close it.
 * Start reading at {@code ReportingLoss}.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.incident;
