package io.shoumi.bench;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Pages of the sample organisation under a steady load, and what the server holds of memory afterwards. */
final class PagesBench implements Bench {
    private static final int SECONDS = 30;
    private static final int WARMING_SECONDS = 15;
    private static final int VISITORS = 6;
    private static final double P95_MILLIS_MAX = 50;
    private static final double RESIDENT_MEGABYTES_MAX = 400;
    private static final Set<String> ADMINISTRATORS = Set.of("system-admin", "security-admin", "auditor");

    @Override
    public String name() {
        return "pages";
    }

    @Override
    public List<Row> run(Setting setting) {
        DemoHome.filled(setting);
        try (var server = Server.start(setting)) {
            var visits = logIn(server);
            var load = new OpenLoop(index -> visits.get(index % visits.size()).visit(index / visits.size()));
            load.run(WARMING_SECONDS);
            var outcome = load.run(SECONDS * setting.scale());
            return rows(outcome, visits, server.residentMegabytes());
        }
    }

    private static List<Itinerary> logIn(Server server) {
        var visits = Account.in(server.home()).stream()
                .filter(account -> account.roles().stream().noneMatch(ADMINISTRATORS::contains))
                .map(account -> {
                    var visitor = new Visitor(server);
                    return visitor.logIn(account)
                            ? java.util.Optional.of(Itinerary.of(visitor))
                            : java.util.Optional.<Itinerary>empty();
                })
                .flatMap(java.util.Optional::stream)
                .limit(VISITORS)
                .toList();
        if (visits.isEmpty()) {
            throw new Unmeasured("no demo account could log in");
        }
        return visits;
    }

    private List<Row> rows(OpenLoop.Outcome outcome, List<Itinerary> visits, double resident) {
        var latency = outcome.latency();
        return List.of(
                Row.figure(name(), "pages.p50", latency.percentileMillis(50), Unit.MILLISECONDS),
                Row.figure(name(), "pages.p95", latency.percentileMillis(95), Unit.MILLISECONDS)
                        .atMost(P95_MILLIS_MAX)
                        .how(latency.sortedNanos().length, visits.size(), pages(visits)),
                Row.figure(name(), "pages.p99", latency.percentileMillis(99), Unit.MILLISECONDS),
                Row.figure(name(), "pages.errors", outcome.errors(), Unit.COUNT).atMost(0),
                Row.figure(name(), "pages.rss", resident, Unit.MEGABYTES).atMost(RESIDENT_MEGABYTES_MAX));
    }

    private static String pages(List<Itinerary> visits) {
        var all = new TreeSet<String>();
        visits.forEach(visit -> visit.paths().forEach(path -> all.add(path.replaceAll("[0-9a-f-]{36}", "…"))));
        return String.join(" ", all);
    }
}
