package io.shoumi.bench;

import java.util.List;
import java.util.stream.Stream;

/** One logged-in person and the pages that open to them, found by asking once for each. */
record Itinerary(Visitor visitor, List<String> paths) {
    private static final List<String> PATHS = List.of("/", "/secrets", "/registers", "/regulations", "/requests");

    static Itinerary of(Visitor visitor) {
        var record = visitor.page("/secrets").select("a[href^=/secrets/]").stream()
                .map(link -> link.attr("href"))
                .filter(href -> href.matches("/secrets/[0-9a-f-]{36}"))
                .limit(1);
        return new Itinerary(
                visitor,
                Stream.concat(PATHS.stream(), record)
                        .filter(path -> opens(visitor, path))
                        .toList());
    }

    private static boolean opens(Visitor visitor, String path) {
        return visitor.get(path).statusCode() == 200;
    }

    boolean visit(int index) {
        return opens(visitor, paths.get(index % paths.size()));
    }
}
