package io.shoumi.bench;

import java.util.List;

/** People who come in the morning: the page, the password, the one-time code, their desk; each time by a browser of its own. */
final class LoginsBench implements Bench {
    private static final int PEOPLE = 600;
    private static final int LOG_INS = Integer.getInteger("shoumi.bench.logins", 5_000);
    private static final int PER_SECOND = 12;
    private static final double MINUTES_MAX = 10;
    private static final double SECONDS_A_MINUTE = 60;

    @Override
    public String name() {
        return "logins";
    }

    @Override
    public List<Row> run(Setting setting) {
        DemoHome.filled(setting);
        try (var server = Server.start(setting)) {
            var people = Newcomers.of(server, PEOPLE);
            var begun = System.nanoTime();
            var outcome = new OpenLoop(index -> logIn(server, people.get(index % people.size())), PER_SECOND)
                    .send(LOG_INS * setting.scale());
            var minutes = (System.nanoTime() - begun) / 1e9 / SECONDS_A_MINUTE;
            return rows(outcome, minutes, server.residentMegabytes());
        }
    }

    private static boolean logIn(Server server, Account account) {
        try (var visitor = new Visitor(server)) {
            return visitor.logIn(account);
        }
    }

    private List<Row> rows(OpenLoop.Outcome outcome, double minutes, double resident) {
        var latency = outcome.latency();
        var count = latency.sortedNanos().length;
        return List.of(
                Row.figure(name(), "logins.minutes", minutes * 5_000 / count, Unit.MINUTES)
                        .atMost(MINUTES_MAX)
                        .how(count, PEOPLE, PER_SECOND),
                Row.figure(name(), "logins.errors", outcome.errors(), Unit.COUNT)
                        .atMost(0),
                Row.figure(name(), "logins.p50", latency.percentileMillis(50), Unit.MILLISECONDS),
                Row.figure(name(), "logins.p95", latency.percentileMillis(95), Unit.MILLISECONDS),
                Row.figure(name(), "logins.rss", resident, Unit.MEGABYTES));
    }
}
