/**
 * Pages of the audit and the log's own files. Called by the servlet container only; start reading at {@code AuditController}.
 *
 * <p>Looking at the log is an act of its own and leaves one entry.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.audit.web;
