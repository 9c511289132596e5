package io.shoumi.secret;

import io.shoumi.TestHouse;
import io.shoumi.TestHouse.Person;
import io.shoumi.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.nodes.Document;

/** A department with a clerk, a supervisor, a colleague, a safe and a vault, and the way from a file to a secret. */
final class Registry {
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    final TestHouse house;
    final UUID unit;
    final Person clerk;
    final Person supervisor;
    final Person colleague;
    final UUID safe;

    Registry(String... adopting) {
        this(TestHouse.house(), adopting);
    }

    Registry(TestHouse house, String... adopting) {
        this.house = house;
        var number = NUMBERS.incrementAndGet();
        unit = house.unit("规划部" + number, house.group(), adopting);
        clerk = house.person("林保密" + number, unit);
        supervisor = house.person("韩主管" + number, unit);
        colleague = house.person("周同事" + number, unit);
        house.designate(clerk, unit, "receive", "keep");
        house.post(supervisor, "supervisor", unit);
        safe = house.place("safe", unit, clerk);
        house.place("vault", unit, clerk);
    }

    static Visitor.Attachment text(String name, String content) {
        return new Visitor.Attachment("file", name, "text/plain", content.getBytes(StandardCharsets.UTF_8));
    }

    Document upload(Visitor visitor, Visitor.Attachment file) {
        return upload(visitor, visitor.get("/secrets/new"), file);
    }

    Document upload(Visitor visitor, Document page, Visitor.Attachment file) {
        return visitor.upload(page, "/secrets/new", Map.of("unit", unit), file);
    }

    Map<String, Object> proposal() {
        return new HashMap<>(Map.of(
                "coverTitle",
                "青石-" + NUMBERS.incrementAndGet(),
                "trueTitle",
                "关于收购某公司的方案",
                "kind",
                "major-decisions",
                "basis",
                "总经理办公会 2026-3",
                "level",
                "core",
                "termYears",
                "5",
                "paperCopies",
                "2",
                "place",
                safe.toString(),
                "scopePeople",
                colleague.number() + " " + clerk.number()));
    }

    /** Uploaded and proposed by the clerk; the id. */
    UUID proposed(String content, Map<String, Object> fields) {
        var visitor = clerk.logIn();
        var page = upload(visitor, text("方案.txt", content));
        var address = visitor.path();
        var answer = visitor.submit(page, address, fields);
        if (!visitor.path().endsWith("/classification")) {
            throw new AssertionError("not proposed: " + visitor.status() + " "
                    + answer.select(".fault, main").text());
        }
        return UUID.fromString(address.substring("/secrets/new/".length()));
    }

    /** Also approved by the supervisor. */
    UUID active(String content, Map<String, Object> fields) {
        var id = proposed(content, fields);
        var visitor = supervisor.logIn();
        var address = "/secrets/" + id + "/classification";
        visitor.submit(visitor.get(address), address, Map.of("decision", "approve", "opinion", "同意"));
        return id;
    }
}
