/**
 * The auditor's view of the evidence log: what was done, by whom, by which clause; each entry's proof; the check of all of it.
 *
 * <p>Reads only. Evidence holds no secret content, so neither does anything here. The log's files are public under
 * {@code /log/}: an entry there is an id and a commitment that shows nothing. Start reading at {@code EvidenceLog}.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.audit;
