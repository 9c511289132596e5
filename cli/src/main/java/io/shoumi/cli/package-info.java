/**
 * The command line: one class a command, thin over the modules that do the work.
 *
 * <p>Names, options and exit statuses are a contract. Every command answers in the locale's language and never prints a secret.
 * Start reading at {@code Main}.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.cli;
