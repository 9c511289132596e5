package io.shoumi.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.SampleSecret;
import io.shoumi.TestHouse;
import io.shoumi.TestHouse.Person;
import io.shoumi.Visitor;
import io.shoumi.regulation.Rulings;
import io.shoumi.regulations.Action;
import io.shoumi.regulations.Circumstances;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Officers and auditors ask what would be ruled, and get what is ruled. */
class WhatIfTest {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final TestHouse house = TestHouse.house();
    private final UUID unit = house.unit("设问部", house.group());
    private final Person clerk = house.person("设问保密员", unit);
    private final Person officer = holding("officer");
    private final SampleSecret secret =
            SampleSecret.in(house, unit, clerk, house.place("safe", unit, clerk), house.now(), 2);

    private Person holding(String role) {
        var person = role.equals("auditor") ? house.stranger("设问审计", unit) : house.person("设问专人", unit);
        house.pledge(person.name().equals("设问审计") ? person : house.stranger("旁人", unit));
        house.role(person, role);
        return person;
    }

    private Document ask(Visitor visitor, Person who, Action action, String thing, Map<String, String> more) {
        var fields = new java.util.HashMap<>(Map.of("who", who.number(), "act", action.code(), "thing", thing));
        fields.putAll(more);
        return visitor.submit(visitor.get("/what-if"), "/what-if", fields);
    }

    private static List<String> clauses(Document page) {
        return page.select(".ruling .why a[href^=/regulations/]").eachText().stream()
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> clauses(io.shoumi.regulations.Ruling ruling) {
        return ruling.clauses().stream().map(Object::toString).sorted().toList();
    }

    @Test
    void theAnswerIsTheRulingOfTheActItself() {
        var visitor = officer.logIn();
        for (var action : Action.values()) {
            var page = ask(visitor, clerk, action, secret.label(), Map.of());
            var rulings = house.bean(Rulings.class);
            var ruling = action.onCarrier()
                    ? rulings.ruleOnCarrier(
                            action, clerk.id(), secret.copy().id().value(), Circumstances.plain())
                    : rulings.ruleOn(action, clerk.id(), secret.id(), Circumstances.plain());
            assertThat(clauses(page)).as(action.code()).isEqualTo(clauses(ruling));
            assertThat(page.select(".ruling .verdict .v").text()).contains(clerk.name());
        }
    }

    @Test
    void nothingChangesAndTheQuestionIsOnTheRecord() {
        var visitor = officer.logIn();
        var before = house.lastEvidence();
        ask(visitor, clerk, Action.BORROW, secret.number(), Map.of());
        assertThat(house.evidenceSince(before)).containsExactly("ruling-asked/done");
        assertThat(house.evidenceAbout(secret.id().value(), before)).containsExactly("ruling-asked/done");
    }

    @Test
    void anAuditorAsksTooAndLearnsNoTitle() {
        var visitor = holding("auditor").logIn();
        var page = ask(visitor, clerk, Action.BORROW, secret.number(), Map.of());
        assertThat(page.select(".ruling")).isNotEmpty();
        assertThat(page.text()).contains(secret.number()).doesNotContain("青石");
    }

    @Test
    void aTimePastIsJudgedByTheRegistersOfThen() {
        house.pass(Duration.ofDays(3));
        var before = house.now().minus(Duration.ofDays(1));
        house.jdbc()
                .sql(
                        "insert into legal_hold (id, number, secret_id, whole, reason_sealed, placed_by, placed_at) values (gen_random_uuid(), ?, ?, true, ?, ?, ?)")
                .params(
                        "BQ-" + secret.number(),
                        secret.id().value(),
                        new byte[1],
                        officer.id().value(),
                        java.sql.Timestamp.from(house.now()))
                .update();
        var visitor = officer.logIn();
        var now = ask(visitor, clerk, Action.DESTROY, secret.label(), Map.of("disposal", "shredding"));
        assertThat(now.text()).contains("BQ-" + secret.number());
        var then = ask(
                visitor, clerk, Action.DESTROY, secret.label(), Map.of("disposal", "shredding", "day", day(before)));
        assertThat(then.select(".ruling")).isNotEmpty();
        assertThat(then.text()).doesNotContain("BQ-" + secret.number());
        var earlier = ask(
                visitor, clerk, Action.DESTROY, secret.label(), Map.of("day", day(before.minus(Duration.ofDays(30)))));
        assertThat(earlier.select("#e-day").text()).contains("还没有");
    }

    private static String day(Instant at) {
        return DAY.format(at.atZone(CHINA));
    }

    @Test
    void othersHaveNoSuchPage() {
        var visitor = clerk.logIn();
        visitor.get("/what-if");
        assertThat(visitor.status()).isIn(403, 404);
    }

    @Test
    void whatCannotBeReadIsSaidAtItsField() {
        var visitor = officer.logIn();
        assertThat(ask(visitor, clerk, Action.BORROW, "无此号", Map.of())
                        .select("#e-thing")
                        .text())
                .contains("无此号");
        assertThat(ask(visitor, clerk, Action.BORROW, secret.number(), Map.of("time", "25:99"))
                        .select("#e-time")
                        .text())
                .contains("09:30");
        assertThat(ask(visitor, clerk, Action.BORROW, secret.number(), Map.of("who", "无此人"))
                        .select("#e-who")
                        .text())
                .contains("无此人");
    }
}
