/**
 * Benchmarks: measured figures beside their goals, for people who choose or change Shoumi. Nobody calls it but {@code ./shoumi bench}.
 *
 * <p>A benchmark is no test: a goal not met is printed as such and the exit status stays 0. What could not be measured says why
 * and is never given a figure. Each figure comes with how it was measured and on what machine.
 *
 * <p>Start reading at {@code Main}.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.bench;
