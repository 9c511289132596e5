package io.shoumi.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * How many acts of evidence become durable in a second, beside plain INSERTs of the same rows in the same batches on the same
 * PostgreSQL: the two take turns, and each round is its own pair.
 */
final class EvidenceBench implements Bench {
    private static final int ROUNDS = 5;
    private static final int ACTS = 4_000;
    private static final int TOGETHER = 20;
    private static final double RATIO_MIN = 0.7;

    @Override
    public String name() {
        return "evidence";
    }

    @Override
    public List<Row> run(Setting setting) {
        try (var house = HouseInProcess.on(DemoHome.filled(setting));
                var plain = PlainTable.in(house)) {
            var appends = new Appends(house);
            var rows = new ArrayList<Row>();
            rows.addAll(compare("single", appends, plain, ACTS * setting.scale(), 1));
            rows.addAll(compare("batched", appends, plain, ACTS * setting.scale(), TOGETHER));
            return rows;
        }
    }

    private List<Row> compare(String key, Appends appends, PlainTable plain, int acts, int together) {
        var evidence = new ArrayList<Double>();
        var inserts = new ArrayList<Double>();
        var ratios = new ArrayList<Double>();
        for (var round = -1; round < ROUNDS; round++) {
            var appended = acts / Writers.seconds(acts / together, batch -> appends.append(batch, together));
            appends.awaitIntegrated();
            var inserted = acts / Writers.seconds(acts / together, batch -> plain.insert(batch, together));
            if (round >= 0) {
                evidence.add(appended);
                inserts.add(inserted);
                ratios.add(appended / inserted);
            }
        }
        return List.of(
                Row.figure(name(), "evidence." + key, median(evidence), Unit.PER_SECOND)
                        .how(acts, together),
                Row.figure(name(), "evidence." + key + ".plain", median(inserts), Unit.PER_SECOND),
                Row.figure(name(), "evidence." + key + ".ratio", median(ratios), Unit.TIMES)
                        .atLeast(RATIO_MIN)
                        .how(ROUNDS));
    }

    private static double median(List<Double> all) {
        var sorted = all.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
