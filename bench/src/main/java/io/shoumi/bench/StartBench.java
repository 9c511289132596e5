package io.shoumi.bench;

import java.util.List;

/** How long a start takes: the first, which makes the home and fills the demo, and the later ones. */
final class StartBench implements Bench {
    private static final double SECOND_START_SECONDS_MAX = 5;
    private static final int LATER_STARTS = 2;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Row> run(Setting setting) {
        DemoHome.forget(setting);
        var first = secondsOfStart(setting);
        var later = new long[LATER_STARTS];
        for (var i = 0; i < later.length; i++) {
            later[i] = (long) (secondsOfStart(setting) * 1e9);
        }
        return List.of(
                Row.figure(name(), "start.first", first, Unit.SECONDS),
                Row.figure(name(), "start.second", median(later), Unit.SECONDS)
                        .atMost(SECOND_START_SECONDS_MAX)
                        .how(later.length));
    }

    private static double median(long[] nanos) {
        var sorted = java.util.Arrays.stream(nanos).sorted().toArray();
        var middle = sorted.length / 2;
        return (sorted[middle] + sorted[(sorted.length - 1) / 2]) / 2e9;
    }

    private static double secondsOfStart(Setting setting) {
        try (var server = Server.start(setting)) {
            return server.secondsToReady();
        }
    }
}
