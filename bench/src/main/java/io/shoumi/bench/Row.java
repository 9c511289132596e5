package io.shoumi.bench;

import java.util.Optional;

/**
 * One line of the table.
 *
 * @param key its words in {@code messages/bench_*}: {@code bench.row.KEY} what, {@code bench.how.KEY} how measured
 * @param goal what it should be at most or at least; empty for a figure without a goal
 * @param unmeasured why there is no figure; the figure then counts for nothing
 * @param howArguments for the words of how it was measured
 */
record Row(
        String bench,
        String key,
        double measured,
        Unit unit,
        Optional<Goal> goal,
        Optional<String> unmeasured,
        java.util.List<Object> howArguments) {

    static Row figure(String bench, String key, double measured, Unit unit) {
        return new Row(bench, key, measured, unit, Optional.empty(), Optional.empty(), java.util.List.of());
    }

    static Row unmeasured(String bench, String why) {
        return new Row(bench, bench, 0, Unit.COUNT, Optional.empty(), Optional.of(why), java.util.List.of());
    }

    /** The bound of a figure. */
    record Goal(double bound, boolean most) {
        boolean met(double figure) {
            return most ? figure <= bound : figure >= bound;
        }

        String sign() {
            return most ? "≤" : "≥";
        }
    }

    Row atMost(double bound) {
        return with(new Goal(bound, true));
    }

    Row atLeast(double bound) {
        return with(new Goal(bound, false));
    }

    private Row with(Goal aim) {
        return new Row(bench, key, measured, unit, Optional.of(aim), unmeasured, howArguments);
    }

    Row how(Object... arguments) {
        return new Row(bench, key, measured, unit, goal, unmeasured, java.util.List.of(arguments));
    }

    Verdict verdict() {
        if (unmeasured.isPresent()) {
            return Verdict.NOT_MEASURED;
        }
        return goal.map(aim -> aim.met(measured) ? Verdict.MET : Verdict.NOT_MET)
                .orElse(Verdict.NO_GOAL);
    }
}
