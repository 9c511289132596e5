package io.shoumi.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** How long a start takes: the first, which makes the home and fills the demo, and the later ones. */
final class StartBench implements Bench {
    private static final double FIRST_START_SECONDS_MAX = 120;
    private static final double SECOND_START_SECONDS_MAX = 5;
    private static final int LATER_STARTS = 2;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Row> run(Setting setting) {
        DemoHome.forget(setting);
        var first = start(setting);
        var later = Stream.generate(() -> start(setting)).limit(LATER_STARTS).toList();
        return List.of(
                Row.figure(name(), "start.first", first.seconds(), Unit.SECONDS).atMost(FIRST_START_SECONDS_MAX),
                Row.figure(name(), "start.second", median(later, Took::seconds), Unit.SECONDS)
                        .atMost(SECOND_START_SECONDS_MAX)
                        .how(LATER_STARTS),
                Row.figure(name(), "start.second.cpu", median(later, Took::processorSeconds), Unit.SECONDS));
    }

    private record Took(double seconds, double processorSeconds) {}

    private static double median(List<Took> all, ToDoubleFunction<Took> of) {
        var sorted = all.stream().mapToDouble(of).sorted().toArray();
        return (sorted[sorted.length / 2] + sorted[(sorted.length - 1) / 2]) / 2;
    }

    private static Took start(Setting setting) {
        try (var server = Server.start(setting)) {
            return new Took(server.secondsToReady(), server.processorSeconds());
        }
    }
}
