package io.shoumi.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A clerk sends copies to other organisations; the signed slips come back, or do not. */
final class Dispatching {
    private static final List<String> ADDRESSEES = List.of("省能源局", "省应急管理厅", "集团驻京办事处", "市国家保密局");

    private final Story story;
    private final Founded house;

    Dispatching(Story story, Founded house) {
        this.story = story;
        this.house = house;
    }

    /** How far a dispatch goes. */
    enum Course {
        SIGNED,
        BY_OWN_COURIER,
        CAME_BACK,
        CORRECTED
    }

    void dispatch(Registered secret, Course course) {
        var clerk = house.inPost("clerk", secret.department().code());
        var label = firstLabel(clerk, secret);
        var envelope = envelope(course);
        if (course == Course.BY_OWN_COURIER) {
            envelope.put("courier", courier(secret).member().number());
        }
        envelope.put("label", label);
        clerk.submit("/counter/dispatch", "/counter/dispatch", envelope);
        var line = clerk.get("/registers/dispatch?tab=all")
                .select("tbody tr:contains(" + envelope.get("envelope") + ") a[href^=/dispatches/]")
                .attr("href");
        story.passSeconds(7200);
        switch (course) {
            case SIGNED -> slip(clerk, line);
            case BY_OWN_COURIER -> {
                var courier = courier(secret);
                courier.submit(line + "/carry", line + "/confirm", Map.of());
            }
            case CAME_BACK -> {
                slip(clerk, line);
                story.passSeconds(3600);
                clerk.submit(line, line + "/back", Map.of("label", label));
            }
            case CORRECTED ->
                clerk.submit(
                        line,
                        line + "/correct",
                        Map.of(
                                "organisation", "省国家保密局",
                                "relation", "within",
                                "envelope", String.valueOf(envelope.get("envelope")),
                                "reason", "发往机关填错"));
        }
    }

    private static Map<String, Object> envelope(Course course) {
        var typed = new HashMap<String, Object>();
        typed.put("organisation", ADDRESSEES.get(course.ordinal()));
        typed.put("relation", "within");
        typed.put("way", course == Course.BY_OWN_COURIER ? "own-courier" : "courier");
        typed.put("envelope", "机封-%04d".formatted(1201 + course.ordinal()));
        return typed;
    }

    private static void slip(Actor clerk, String line) {
        clerk.submit(line, line + "/slip", Map.of("receiver", "周启明"));
    }

    private Actor courier(Registered secret) {
        return house.of(Founding.courierOf(secret.department()));
    }

    /** The first paper copy, which is in its place. */
    private static String firstLabel(Actor clerk, Registered secret) {
        var number =
                clerk.get(secret.path()).select("main table tr:contains(纸质)").first();
        if (number == null) {
            throw new IllegalStateException("no paper copy of " + secret.cover());
        }
        return clerk.get(secret.path() + "/labels").select(".sticker").stream()
                .filter(sticker -> sticker.select("b")
                        .text()
                        .equals(number.select("th[scope=row]").text()))
                .findFirst()
                .orElseThrow()
                .select("code")
                .text();
    }
}
