package io.shoumi.demo;

import java.time.LocalDate;
import java.util.Map;

/** How copies come to their end: one is lost, some are destroyed before two witnesses. */
final class Closing {
    private final Story story;
    private final Founded house;

    Closing(Story story, Founded house) {
        this.story = story;
        this.house = house;
    }

    /** The clerk misses a copy and says so. */
    void lose(Registered secret) {
        var clerk = house.inPost("clerk", secret.department().code());
        var report = clerk.get(secret.path()).select("a[href$=/loss]").attr("href");
        clerk.submit(report, report, Map.of("circumstances", "盘点时发现不在柜内，最后一次见到是上周五下班前。"));
    }

    /** The clerk lists all copies of a secret; the leaders approve; two colleagues witness. */
    void destroy(Registered secret) {
        var clerk = house.inPost("clerk", secret.department().code());
        var labels =
                clerk.get(secret.path() + "/labels").select(".sticker code").eachText();
        var witnesses = Cast.staffOf(secret.department().code()).subList(0, 2);
        clerk.submit(
                "/destructions/new",
                "/destructions",
                Map.of(
                        "labels", String.join(" ", labels),
                        "method", "shredding",
                        "place", "集团档案楼地下一层销毁间",
                        "day", tomorrow().toString(),
                        "time", "09:30",
                        "witness1", witnesses.getFirst().number(),
                        "witness2", witnesses.getLast().number()));
        var list = clerk.path();
        approve(clerk.get(list).select("a[href^=/requests/]").attr("href"), secret);
        story.morning(1);
        for (var witness : witnesses) {
            house.of(witness).submit(list, list + "/confirm", Map.of());
        }
    }

    private LocalDate tomorrow() {
        return story.now().atZone(Story.CHINA).toLocalDate().plusDays(1);
    }

    private void approve(String request, Registered secret) {
        new Lending(story, house).approve(request, secret);
    }
}
