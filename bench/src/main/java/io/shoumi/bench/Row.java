package io.shoumi.bench;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One line of the table.
 *
 * @param key its words in {@code messages/bench_*}: {@code bench.row.KEY} what, {@code bench.how.KEY} how measured
 * @param goalMax the most it should be; empty for a figure without a goal
 * @param unmeasured why there is no figure; the figure then counts for nothing
 * @param howArguments for the words of how it was measured
 */
record Row(
        String bench,
        String key,
        double measured,
        Unit unit,
        OptionalDouble goalMax,
        Optional<String> unmeasured,
        java.util.List<Object> howArguments) {

    static Row figure(String bench, String key, double measured, Unit unit) {
        return new Row(bench, key, measured, unit, OptionalDouble.empty(), Optional.empty(), java.util.List.of());
    }

    static Row unmeasured(String bench, String why) {
        return new Row(bench, bench, 0, Unit.COUNT, OptionalDouble.empty(), Optional.of(why), java.util.List.of());
    }

    Row atMost(double goal) {
        return new Row(bench, key, measured, unit, OptionalDouble.of(goal), unmeasured, howArguments);
    }

    Row how(Object... arguments) {
        return new Row(bench, key, measured, unit, goalMax, unmeasured, java.util.List.of(arguments));
    }

    Verdict verdict() {
        if (unmeasured.isPresent()) {
            return Verdict.NOT_MEASURED;
        }
        if (goalMax.isEmpty()) {
            return Verdict.NO_GOAL;
        }
        return measured <= goalMax.getAsDouble() ? Verdict.MET : Verdict.NOT_MET;
    }
}
