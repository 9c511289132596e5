package io.shoumi.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A clerk and somebody of the confidentiality office count what lies in a department's safe and folder. */
final class Counting {
    private final Founded house;

    Counting(Founded house) {
        this.house = house;
    }

    /** How far a count goes. */
    enum Course {
        AGREES,
        /** The last copy was not found yet, and one lay in the safe rather than the folder. */
        STILL_OPEN
    }

    /** What was expected, and where. */
    private record Expected(String label, String place) {}

    void count(Cast.House department, Course course) {
        var clerk = house.inPost("clerk", department.code());
        var officer = house.of(Cast.OFFICERS.getLast());
        clerk.submit(
                "/stock-takes/new",
                "/stock-takes",
                Map.of(
                        "kind",
                        "stock-take",
                        "place",
                        "S-" + department.code(),
                        "below",
                        "yes",
                        "second",
                        officer.member().number()));
        var count = clerk.path();
        var expected = expected(clerk, count);
        switch (course) {
            case AGREES -> {
                for (var n = 0; n < expected.size(); n++) {
                    scan(n % 2 == 0 ? clerk : officer, count, expected.get(n));
                }
                clerk.submit(count, count + "/sign", Map.of());
                officer.submit(count, count + "/sign", Map.of());
            }
            case STILL_OPEN -> {
                for (var n = 0; n < expected.size() - 1; n++) {
                    var one = expected.get(n);
                    scan(clerk, count, n == 0 ? new Expected(one.label(), "S-" + department.code()) : one);
                }
            }
        }
    }

    private static List<Expected> expected(Actor clerk, String count) {
        var expected = new ArrayList<Expected>();
        for (var line : clerk.get(count).select("main tbody tr")) {
            var cells = line.select("td");
            expected.add(new Expected(line.select("th").text(), cells.get(1).text()));
        }
        return expected;
    }

    private static void scan(Actor who, String count, Expected one) {
        who.submit(count, count + "/scan", Map.of("label", one.label(), "at", one.place()));
    }
}
