/**
 * How a test says which clause it drives, and where that is written down.
 *
 * <p>Tests of any module carry {@link io.shoumi.clauses.Drives}; {@link io.shoumi.clauses.ClauseResults} listens to each run
 * and leaves {@code target/clause-results.jsonl}, from which {@code ./shoumi test} makes {@code target/clauses.json}.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.clauses;
