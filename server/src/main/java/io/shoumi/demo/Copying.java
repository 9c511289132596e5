package io.shoumi.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody asks for copies or an excerpt, whoever must approves, the clerk makes them, and their holders sign. */
final class Copying {
    private final Story story;
    private final Founded house;

    Copying(Story story, Founded house) {
        this.story = story;
        this.house = house;
    }

    /** How far a copying goes. */
    enum Course {
        ONE_OF_TWO_FETCHED,
        EXCERPTED,
        TO_BE_MADE,
        WAITS_FOR_APPROVAL
    }

    void copy(Registered secret, Course course) {
        var clerk = house.inPost("clerk", secret.department().code());
        var holders = Cast.staffOf(secret.department().code()).stream()
                .filter(member -> !member.equals(clerk.member()))
                .limit(2)
                .map(house::of)
                .toList();
        var requester = holders.getFirst();
        ask(requester, secret, course == Course.EXCERPTED ? List.of(requester) : holders, course == Course.EXCERPTED);
        if (course == Course.WAITS_FOR_APPROVAL) {
            return;
        }
        if (requester.path().startsWith("/requests/")) {
            new Lending(story, house).approve(requester.path(), secret);
        }
        if (course != Course.TO_BE_MADE) {
            make(clerk, secret, requester);
        }
    }

    private static void ask(Actor requester, Registered secret, List<Actor> holders, boolean excerpt) {
        var kind = excerpt ? "excerpt" : "copy";
        var form = requester.get("/copying/new?kind=" + kind + "&secret=" + secret.id());
        requester.submit(
                form,
                "/copying",
                Map.of(
                        "recipients",
                        holders.stream().map(holder -> holder.member().number()).collect(Collectors.joining("\n")),
                        "pages",
                        excerpt ? "第 2 页第三段" : "",
                        "pageCount",
                        excerpt ? 1 : 6,
                        "onto",
                        "notebook",
                        "purpose",
                        excerpt ? "编制年度计划引用" : "专题会议用，会后收回"));
    }

    /** The clerk finds it on the desk, scans the source, and gives the first copy to whoever asked. */
    private void make(Actor clerk, Registered secret, Actor requester) {
        var copying = clerk.get("/counter/copying").select("tr").stream()
                .filter(line -> line.text().contains(secret.cover()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the counter does not list " + secret.cover()))
                .select("a[data-do]")
                .attr("href");
        var number = clerk.get(copying).select("label[for=f-label]").text().replaceAll("\\D", "");
        var source = clerk.get(secret.path() + "/labels").select(".sticker").stream()
                .filter(sticker -> sticker.select("b").text().equals(number))
                .findFirst()
                .orElseThrow()
                .select("code")
                .text();
        clerk.submit(copying, copying + "/make", Map.of("label", source));
        var label = clerk.get(copying + "/labels").select(".sticker code").stream()
                .findFirst()
                .orElseThrow()
                .text();
        story.passSeconds(1800);
        clerk.submit(copying, copying + "/give", Map.of("label", label));
        var share = requester.get("/").select("main a[href^=/copying/copies/]").attr("href");
        requester.submit(share, share + "/confirm", Map.of());
    }
}
