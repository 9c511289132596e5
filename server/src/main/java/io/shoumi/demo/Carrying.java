package io.shoumi.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Somebody designated carries a copy out of the house: on business or to a meeting, and brings it back or not yet. */
final class Carrying {
    private final Story story;
    private final Founded house;

    Carrying(Story story, Founded house) {
        this.story = story;
        this.house = house;
    }

    /** How far a carry-out goes. */
    enum Course {
        BACK_AND_CHECKED,
        TO_A_MEETING,
        OUT,
        LATE,
        WAITS_FOR_APPROVAL
    }

    void carry(Registered secret, Course course) {
        var department = secret.department().code();
        var clerk = house.inPost("clerk", department);
        var bearer = house.of(Cast.staffOf(department).getFirst());
        var label = Circulating.lastPaper(clerk, secret);
        ask(bearer, label, Cast.staffOf(department).getLast(), course);
        if (course == Course.WAITS_FOR_APPROVAL) {
            return;
        }
        if (bearer.path().startsWith("/requests/")) {
            new Lending(story, house).approve(bearer.path(), secret, "同意外带，按措施携行，按期返回。");
        }
        var address = clerk.get("/counter/carry").select("tr").stream()
                .filter(line -> line.text().contains(secret.cover()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the counter does not list " + secret.cover()))
                .select("a[data-do]")
                .attr("href");
        clerk.submit(address, address + "/give", Map.of("label", label));
        bearer.submit(address, address + "/confirm", Map.of());
        check(department, label, bearer);
        if (course == Course.BACK_AND_CHECKED || course == Course.TO_A_MEETING) {
            story.passSeconds(3600);
            comeBack(clerk, bearer, address, label);
        }
        if (course == Course.TO_A_MEETING) {
            declare(bearer, address);
        }
    }

    private void ask(Actor bearer, String label, Cast.Member companion, Course course) {
        var fields = new HashMap<String, Object>();
        fields.put("copies", label);
        fields.put("destination", course == Course.TO_A_MEETING ? "省城会议中心" : "省能源局");
        fields.put("purpose", course == Course.TO_A_MEETING ? "meeting" : "business");
        fields.put("note", course == Course.TO_A_MEETING ? "年度规划协调会" : "送审材料核对");
        fields.put("companion", companion.number());
        fields.put("measures", List.of("locked-case", "sealed-envelope", "two-people"));
        var days = course == Course.LATE ? 1 : 20;
        fields.put(
                "due",
                story.now().atZone(Story.CHINA).toLocalDate().plusDays(days).toString());
        fields.put("time", "17:30");
        fields.put("signed", "yes");
        bearer.submit("/carry-outs/new?label=" + label, "/carry-outs", fields);
    }

    private void check(String department, String label, Actor bearer) {
        var guard = house.of(Cast.staffOf(department).getLast());
        guard.submit(
                "/gate",
                "/gate",
                Map.of("label", label, "person", bearer.member().number()));
    }

    private static void comeBack(Actor clerk, Actor bearer, String address, String label) {
        bearer.submit(address, address + "/return", Map.of());
        clerk.submit(
                address,
                address + "/take-back",
                Map.of("label", label, "complete", "yes", "sealed", "yes", "remarks", "封条完好，页数相符"));
    }

    private static void declare(Actor bearer, String address) {
        var trip = bearer.get(address).select("main a[href^=/trips/]").attr("href");
        bearer.submit(trip, trip + "/declare", Map.of("papers", "能规〔2026〕18号 | 松涛-3\n会议讨论稿"));
    }
}
