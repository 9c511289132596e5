package io.shoumi.bench;

import io.shoumi.regulations.RuleBook;
import java.util.ArrayList;
import java.util.List;

/** A ruling by the rule book alone, and one with its facts gathered from the sample organisation's database. */
final class RulingBench implements Bench {
    private static final int RULINGS = 2_000;
    private static final double ALONE_P95_MILLIS_MAX = 0.5;
    private static final double GATHERED_P95_MILLIS_MAX = 2;

    @Override
    public String name() {
        return "ruling";
    }

    @Override
    public List<Row> run(Setting setting) {
        var count = RULINGS * setting.scale();
        var rows = new ArrayList<Row>();
        rows.addAll(rows("ruling.alone", alone(count), ALONE_P95_MILLIS_MAX));
        try {
            rows.addAll(rows("ruling.gathered", gathered(setting, count), GATHERED_P95_MILLIS_MAX));
        } catch (Unmeasured noHouse) {
            rows.add(Row.unmeasured("ruling.gathered.p95", String.valueOf(noHouse.getMessage())));
        }
        return rows;
    }

    private static Distribution alone(int count) {
        var book = RuleBook.load();
        var acts = SampleActs.all();
        return timed(count, i -> book.ruleOn(acts.get(i % acts.size())));
    }

    private static Distribution gathered(Setting setting, int count) {
        try (var house = HouseInProcess.on(DemoHome.filled(setting))) {
            return timed(count, house::rule);
        }
    }

    /** One ruling; its answer is of no interest here. */
    private interface OneRuling {
        Object rule(int index);
    }

    /** As many uncounted before as counted after. */
    private static Distribution timed(int count, OneRuling one) {
        var nanos = new long[count];
        for (var i = -count; i < count; i++) {
            var begun = System.nanoTime();
            var ruling = one.rule(i + count);
            var took = System.nanoTime() - begun;
            if (i >= 0 && ruling != null) {
                nanos[i] = took;
            }
        }
        return Distribution.of(nanos);
    }

    private List<Row> rows(String key, Distribution took, double p95Max) {
        return List.of(
                Row.figure(name(), key + ".p50", took.percentileMillis(50), Unit.MILLISECONDS),
                Row.figure(name(), key + ".p95", took.percentileMillis(95), Unit.MILLISECONDS)
                        .atMost(p95Max)
                        .how(took.sortedNanos().length));
    }
}
