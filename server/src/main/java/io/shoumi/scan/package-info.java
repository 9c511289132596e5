/**
 * Findings that scans report: recognised, sealed, and made incidents with those who had contact with the secret.
 *
 * <p>Programs report through the API with a token that allows nothing else. A finding about the same file and secret joins the
 * incident that is open already. Start reading at {@code ReportingFindings}.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.scan;
