package io.shoumi.bench;

import io.shoumi.regulations.RuleBook;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;

/** A ruling by the rule book alone, and one with its facts gathered from the sample organisation's database. */
final class RulingBench implements Bench {
    private static final int RULINGS = 2_000;
    private static final double ALONE_P95_MILLIS_MAX = 0.5;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double GATHERED_P95_MILLIS_MAX = 2;

    @Override
    public String name() {
        return "ruling";
    }

    @Override
    public List<Row> run(Setting setting) {
        var count = RULINGS * setting.scale();
        var rows = new ArrayList<Row>();
        var alone = alone(count);
        rows.addAll(rows("ruling.alone", alone.elapsed(), ALONE_P95_MILLIS_MAX));
        rows.add(Row.figure(name(), "ruling.alone.cpu", alone.processor().percentileMillis(95), Unit.MILLISECONDS));
        try {
            rows.addAll(rows("ruling.gathered", gathered(setting, count).elapsed(), GATHERED_P95_MILLIS_MAX));
        } catch (Unmeasured noHouse) {
            rows.add(Row.unmeasured("ruling.gathered.p95", String.valueOf(noHouse.getMessage())));
        }
        return rows;
    }

    private static Took alone(int count) {
        var book = RuleBook.load();
        var acts = SampleActs.all();
        return timed(count, i -> book.ruleOn(acts.get(i % acts.size())));
    }

    private static Took gathered(Setting setting, int count) {
        try (var house = HouseInProcess.on(DemoHome.filled(setting))) {
            return timed(count, house::rule);
        }
    }

    /** One ruling; its answer is of no interest here. */
    private interface OneRuling {
        Object rule(int index);
    }

    /** By the wall's clock and by the thread's own, which other programs on the machine do not lengthen. */
    private record Took(Distribution elapsed, Distribution processor) {}

    /** As many uncounted before as counted after. */
    private static Took timed(int count, OneRuling one) {
        var elapsed = new long[count];
        var processor = new long[count];
        for (var i = -count; i < count; i++) {
            var begun = System.nanoTime();
            var busy = THREADS.getCurrentThreadCpuTime();
            var ruling = one.rule(i + count);
            if (i >= 0 && ruling != null) {
                processor[i] = THREADS.getCurrentThreadCpuTime() - busy;
                elapsed[i] = System.nanoTime() - begun;
            }
        }
        return new Took(Distribution.of(elapsed), Distribution.of(processor));
    }

    private List<Row> rows(String key, Distribution took, double p95Max) {
        return List.of(
                Row.figure(name(), key + ".p50", took.percentileMillis(50), Unit.MILLISECONDS),
                Row.figure(name(), key + ".p95", took.percentileMillis(95), Unit.MILLISECONDS)
                        .atMost(p95Max)
                        .how(took.sortedNanos().length));
    }
}
