package io.shoumi.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A clerk sends a copy round colleagues; they read it and give it back, or keep it too long. */
final class Circulating {
    private final Story story;
    private final Founded house;

    Circulating(Story story, Founded house) {
        this.story = story;
        this.house = house;
    }

    /** How far a circulation goes. */
    enum Course {
        READ_BY_ALL,
        WITH_THE_SECOND,
        LATE,
        WAITS_FOR_APPROVAL
    }

    void circulate(Registered secret, Course course) {
        var clerk = house.inPost("clerk", secret.department().code());
        var readers = Cast.staffOf(secret.department().code()).stream()
                .filter(member -> !member.equals(clerk.member()))
                .limit(3)
                .map(house::of)
                .toList();
        var label = lastPaper(clerk, secret);
        ask(clerk, label, readers, course == Course.LATE ? 24 : 240);
        if (course == Course.WAITS_FOR_APPROVAL) {
            return;
        }
        if (clerk.path().startsWith("/requests/")) {
            new Lending(story, house).approve(clerk.path(), secret);
        }
        var sheet = clerk.get("/counter/circulate").select("tr").stream()
                .filter(line -> line.text().contains(secret.cover()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the counter does not list " + secret.cover()))
                .select("a[data-do]")
                .attr("href");
        switch (course) {
            case READ_BY_ALL -> readByAll(clerk, sheet, label, readers);
            case WITH_THE_SECOND -> {
                read(clerk, sheet, label, readers.getFirst(), "已阅，无意见。");
                give(clerk, sheet, label, readers.get(1));
            }
            case LATE -> give(clerk, sheet, label, readers.getFirst());
            case WAITS_FOR_APPROVAL -> {}
        }
    }

    /** The last paper copy: the first ones are lent. */
    static String lastPaper(Actor clerk, Registered secret) {
        var number = clerk.get(secret.path()).select("main table tr").stream()
                .filter(line -> line.text().contains("纸质"))
                .map(line -> line.select("th[scope=row]").text())
                .reduce((first, second) -> second)
                .orElseThrow(() -> new IllegalStateException("no paper copy of " + secret.cover()));
        return clerk.get(secret.path() + "/labels").select(".sticker").stream()
                .filter(sticker -> sticker.select("b").text().equals(number))
                .findFirst()
                .orElseThrow()
                .select("code")
                .text();
    }

    private static void ask(Actor clerk, String label, List<Actor> readers, int hours) {
        var fields = new HashMap<String, Object>();
        fields.put("copies", label);
        fields.put(
                "readers",
                readers.stream().map(reader -> reader.member().number()).collect(Collectors.joining("\n")));
        fields.put("hours", hours);
        fields.put("proposal", "拟请各位同事传阅，阅后交还保密员。");
        clerk.submit("/circulations/new?label=" + label, "/circulations", fields);
    }

    private void readByAll(Actor clerk, String sheet, String label, List<Actor> readers) {
        var notes = List.of("同意，请按计划推进。", "已阅。", "建议会签财务部。");
        for (var n = 0; n < readers.size(); n++) {
            read(clerk, sheet, label, readers.get(n), notes.get(n % notes.size()));
        }
        clerk.submit(sheet, sheet + "/close", Map.of());
    }

    private void read(Actor clerk, String sheet, String label, Actor reader, String note) {
        give(clerk, sheet, label, reader);
        story.passSeconds(3600);
        var turn = turnOf(reader);
        reader.submit(turn, turn + "/return", Map.of("note", note));
        clerk.submit(sheet, sheet + "/take-back", Map.of("label", label));
    }

    private static void give(Actor clerk, String sheet, String label, Actor reader) {
        clerk.submit(sheet, sheet + "/give", Map.of("label", label));
        var turn = turnOf(reader);
        reader.submit(turn, turn + "/confirm", Map.of());
    }

    /** The reader finds the copy on the desk. */
    private static String turnOf(Actor reader) {
        return reader.get("/").select("main a[href^=/circulations/turns/]").attr("href");
    }
}
