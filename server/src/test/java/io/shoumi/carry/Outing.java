package io.shoumi.carry;

import io.shoumi.SampleSecret;
import io.shoumi.TestHouse;
import io.shoumi.TestHouse.Person;
import io.shoumi.Visitor;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** A department with two clerks, somebody designated to carry out, a companion, a guard at the gate, and two paper copies. */
final class Outing {
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    final TestHouse house;
    final UUID unit;
    final Person clerk;
    final Person otherClerk;
    final Person supervisor;
    final Person leader;
    final Person bearer;
    final Person companion;
    final Person guard;
    final Person stranger;
    final SampleSecret secret;

    /** Under what the group adopted (R1, R2 and R4), and more. */
    Outing(String... adopting) {
        this(TestHouse.house(), TestHouse.house().group(), adopting);
    }

    Outing(TestHouse house, @Nullable UUID parent, String... adopting) {
        this.house = house;
        var number = NUMBERS.incrementAndGet();
        unit = house.unit("外联科" + number, parent, adopting);
        clerk = house.person("纪管文" + number, unit);
        otherClerk = house.person("温管档" + number, unit);
        supervisor = house.person("许主任" + number, unit);
        leader = house.person("韩分管" + number, unit);
        bearer = house.person("程远行" + number, unit);
        companion = house.person("陆同路" + number, unit);
        guard = house.person("石守门" + number, unit);
        stranger = house.person("何路人" + number, unit);
        house.designate(clerk, unit, "receive", "keep", "pass");
        house.designate(otherClerk, unit, "receive", "keep", "pass");
        house.designate(bearer, unit, "carry-out");
        house.designate(guard, parent == null ? unit : parent, "gate");
        house.post(supervisor, "supervisor", unit);
        house.post(leader, "leader-in-charge", unit);
        secret = SampleSecret.in(house, unit, clerk, house.place("safe", unit, clerk), house.now(), 2);
        Stream.of(otherClerk, bearer, companion).forEach(this::inScope);
    }

    void inScope(Person person) {
        house.jdbc()
                .sql(
                        "insert into scope_entry (id, secret_id, person_id, during, decided_by) values (?, ?, ?, tstzrange('2020-01-01', null), ?)")
                .params(
                        UUID.randomUUID(),
                        secret.id().value(),
                        person.id().value(),
                        clerk.id().value())
                .update();
    }

    /** So that the secret has its page. */
    void classified() {
        house.jdbc()
                .sql(
                        "insert into classification (id, secret_id, basis, level, term_years, scope, proposer_id, proposed_at, decider_id, decided_at, outcome) values (?, ?, '会议', 'ordinary', 3, '本部', ?, ?, ?, ?, 'approved')")
                .params(
                        UUID.randomUUID(),
                        secret.id().value(),
                        clerk.id().value(),
                        java.sql.Timestamp.from(house.now()),
                        supervisor.id().value(),
                        java.sql.Timestamp.from(house.now()))
                .update();
    }

    String label(int copy) {
        return secret.copies().get(copy).label().text();
    }

    /** Tomorrow at closing time, as it is typed. */
    Map<String, Object> form(String labels, String purpose) {
        var tomorrow = house.now().atZone(CHINA).toLocalDate().plusDays(1);
        return new HashMap<>(Map.of(
                "copies",
                labels,
                "destination",
                "省能源局",
                "purpose",
                purpose,
                "note",
                "送审",
                "companion",
                companion.number(),
                "measures",
                List.of("locked-case", "two-people"),
                "due",
                tomorrow.toString(),
                "time",
                "17:30",
                "signed",
                "yes"));
    }

    Map<String, Object> form(String purpose) {
        return form(label(0), purpose);
    }

    /** The page that answers the form. */
    Document ask(Visitor visitor, Map<String, ?> form) {
        return visitor.submit(visitor.get("/carry-outs/new?label=" + label(0)), "/carry-outs", form);
    }

    /** A carry-out that was asked for and approved; its address. */
    String approved(Map<String, ?> form) {
        var visitor = bearer.logIn();
        var page = ask(visitor, form);
        if (!visitor.path().startsWith("/requests/")) {
            throw new IllegalStateException(visitor.path() + " " + visitor.status() + " "
                    + page.select(".fault").text());
        }
        approve(visitor.path());
        return "/carry-outs/" + last();
    }

    String approved() {
        return approved(form("business"));
    }

    void approve(String request) {
        for (var approver : List.of(supervisor, leader)) {
            var visitor = approver.logIn();
            visitor.submit(visitor.get(request), request + "/approve", Map.of("opinion", "同意外带。"));
            if (visitor.status() != 200) {
                throw new IllegalStateException(visitor.status() + " " + visitor.path());
            }
        }
    }

    UUID last() {
        return house.jdbc()
                .sql("select id from carry_out where secret_id = ? order by approved_at desc, number desc limit 1")
                .param(secret.id().value())
                .query(UUID.class)
                .single();
    }

    /** Approved, handed over and signed for. */
    String out() {
        var address = approved();
        give(clerk.logIn(), address, 0);
        confirm(address);
        return address;
    }

    Document give(Visitor visitor, String address, int copy) {
        return visitor.submit(visitor.get(address), address + "/give", Map.of("label", label(copy)));
    }

    Document takeBack(Visitor visitor, String address, Map<String, ?> check) {
        var fields = new HashMap<String, Object>(Map.of("label", label(0)));
        fields.putAll(check);
        return visitor.submit(visitor.get(address), address + "/take-back", fields);
    }

    void confirm(String address) {
        var visitor = bearer.logIn();
        visitor.submit(visitor.get(address), address + "/confirm", Map.of());
    }

    /** What the gate answers to a label, and who stands there. */
    Document gate(String label, String person) {
        var visitor = guard.logIn();
        return visitor.submit(visitor.get("/gate"), "/gate", Map.of("label", label, "person", person));
    }

    String custody(int copy) {
        return house.jdbc()
                .sql("select state from custody where carrier_id = ? and upper_inf(during)")
                .param(secret.copies().get(copy).id().value())
                .query(String.class)
                .single();
    }

    int requests() {
        return house.jdbc()
                .sql("select count(*) from request where requester_id = ?")
                .param(bearer.id().value())
                .query(Integer.class)
                .single();
    }

    void pass(Duration time) {
        house.pass(time);
    }
}
