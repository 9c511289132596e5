package io.shoumi.demo;

import java.util.HashMap;
import java.util.Map;

/** Somebody asks to give a copy to an outsider; the general manager agrees, the copy is marked and sent, and comes back or not yet. */
final class Disclosing {
    private static final String RECIPIENT = "华北煤炭设计院";

    private final Story story;
    private final Founded house;

    Disclosing(Story story, Founded house) {
        this.story = story;
        this.house = house;
    }

    /** How far a disclosure goes. */
    enum Course {
        BACK,
        OUT,
        TO_BE_GIVEN,
        WAITS_FOR_APPROVAL
    }

    void disclose(Registered secret, Course course) {
        var department = secret.department().code();
        var clerk = house.inPost("clerk", department);
        var requester = Cast.staffOf(department).stream()
                .filter(member -> !member.equals(clerk.member()))
                .map(house::of)
                .findFirst()
                .orElseThrow();
        var label = Circulating.lastPaper(clerk, secret);
        ask(requester, label);
        if (course == Course.WAITS_FOR_APPROVAL) {
            return;
        }
        var request = requester.path();
        house.of(Cast.GENERAL_MANAGER).submit(request, request + "/approve", Map.of("opinion", "同意提供，按期收回。"));
        var address = clerk.get("/registers/disclosure?tab=waiting")
                .select("tbody tr:contains(" + secret.cover() + ") a[href^=/disclosures/]")
                .attr("href");
        if (course == Course.TO_BE_GIVEN) {
            return;
        }
        clerk.submit(address, address + "/agreement", Map.of("kept", "保密办协议柜 3 号盒", "seen", "yes"));
        clerk.submit(address, address + "/mark", Map.of("label", label));
        send(clerk, label, course);
        var line = clerk.get(address).select("main a[href^=/dispatches/]").attr("href");
        story.passSeconds(7200);
        clerk.submit(line, line + "/slip", Map.of("receiver", "沈致远"));
        if (course == Course.BACK) {
            story.passSeconds(3600);
            clerk.submit(line, line + "/back", Map.of("label", label));
        }
    }

    private void ask(Actor requester, String label) {
        var today = story.now().atZone(Story.CHINA).toLocalDate();
        var fields = new HashMap<String, Object>();
        fields.put("copies", label);
        fields.put("organisation", RECIPIENT);
        fields.put("contact", "沈致远");
        fields.put("purpose", "联合设计评审");
        fields.put("agreement", "BMXY-2026-07");
        fields.put("agreementOn", today.minusDays(40).toString());
        fields.put("due", today.plusDays(60).toString());
        fields.put("recall", "到期派专人取回");
        requester.submit("/disclosures/new?label=" + label, "/disclosures", fields);
    }

    private static void send(Actor clerk, String label, Course course) {
        clerk.submit(
                "/counter/dispatch",
                "/counter/dispatch",
                Map.of(
                        "organisation",
                        RECIPIENT,
                        "way",
                        "courier",
                        "envelope",
                        "机封-%04d".formatted(1301 + course.ordinal()),
                        "courier",
                        "",
                        "label",
                        label));
    }
}
