package io.shoumi.dispatch;

import io.shoumi.SampleSecret;
import io.shoumi.TestHouse;
import io.shoumi.TestHouse.Person;
import io.shoumi.Visitor;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.nodes.Document;

/** A department that dispatches: its clerk, a courier beyond the secret's scope, a leader, and a secret of three paper copies. */
final class PostRoom {
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    final TestHouse house;
    final UUID unit;
    final int number = NUMBERS.incrementAndGet();
    final Person clerk;
    final Person courier;
    final Person leader;
    final Person colleague;
    final SampleSecret secret;
    final String addressee = "省煤炭管理局" + number;

    /** Under what the group adopted: R1, R2 and R4. */
    PostRoom() {
        this(TestHouse.house(), TestHouse.house().group());
    }

    PostRoom(TestHouse house, @org.jspecify.annotations.Nullable UUID parent, String... adopting) {
        this.house = house;
        unit = house.unit("收发室" + number, parent, adopting);
        clerk = house.person("柳文书" + number, unit);
        courier = house.person("魏远行" + number, unit);
        leader = house.person("顾怀瑾" + number, unit);
        colleague = house.person("苏念安" + number, unit);
        house.designate(clerk, unit, "receive", "keep", "pass");
        house.designate(courier, unit, "pass");
        house.post(leader, "leader-in-charge", unit);
        secret = SampleSecret.in(house, unit, clerk, house.place("safe", unit, clerk), house.now(), 3);
        classified();
    }

    /** So that its page can be shown. */
    private void classified() {
        house.jdbc()
                .sql(
                        "insert into classification (id, secret_id, basis, level, term_years, scope, proposer_id, proposed_at, decider_id, decided_at, outcome) values (?, ?, '会议', 'ordinary', 3, '本部', ?, ?, ?, ?, 'approved')")
                .params(
                        UUID.randomUUID(),
                        secret.id().value(),
                        clerk.id().value(),
                        Timestamp.from(house.now()),
                        leader.id().value(),
                        Timestamp.from(house.now()))
                .update();
    }

    /** The copies are of another kind. */
    PostRoom on(String kind) {
        house.jdbc()
                .sql("update carrier set kind = ? where secret_id = ?")
                .params(kind, secret.id().value())
                .update();
        return this;
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

    String label(int copy) {
        return secret.copies().get(copy).label().text();
    }

    /** An envelope as the clerk fills it in. */
    Map<String, Object> envelope(String way, String number) {
        var typed = new HashMap<String, Object>();
        typed.put("organisation", addressee);
        typed.put("relation", "within");
        typed.put("way", way);
        typed.put("envelope", number);
        typed.put("courier", "own-courier".equals(way) ? courier.number() : "");
        return typed;
    }

    /** The page that answers the scan of a copy. */
    Document scan(Visitor visitor, Map<String, Object> envelope, int copy) {
        var all = new HashMap<>(envelope);
        all.put("label", label(copy));
        return visitor.submit(visitor.get("/counter/dispatch"), "/counter/dispatch", all);
    }

    /** Copies in one envelope; its line's address. */
    String sent(String way, String number, Integer... copies) {
        var visitor = clerk.logIn();
        for (var copy : List.of(copies)) {
            var page = scan(visitor, envelope(way, number), copy);
            if (visitor.status() != 200) {
                throw new IllegalStateException(
                        visitor.status() + " " + page.select(".fault").text());
            }
        }
        return line(copies[0]);
    }

    /** Where the copy's line is. */
    String line(int copy) {
        return "/dispatches/"
                + house.jdbc()
                        .sql(
                                "select dispatch_id from dispatch_copy where carrier_id = ? order by added_at desc, over_at nulls first limit 1")
                        .param(secret.copies().get(copy).id().value())
                        .query(UUID.class)
                        .single();
    }

    void carried(String line) {
        var visitor = courier.logIn();
        visitor.submit(visitor.get(line + "/carry"), line + "/confirm", Map.of());
        if (visitor.status() != 200) {
            throw new IllegalStateException(visitor.status() + " " + visitor.path());
        }
    }

    /** The slip came back, signed just now. */
    void signed(Visitor visitor, String line) {
        visitor.submit(visitor.get(line), line + "/slip", Map.of("receiver", "周局收"));
        if (visitor.status() != 200) {
            throw new IllegalStateException(visitor.status() + " " + visitor.path());
        }
    }

    Document back(Visitor visitor, String line, int copy) {
        return visitor.submit(visitor.get(line), line + "/back", Map.of("label", label(copy)));
    }

    String custody(int copy) {
        return house.jdbc()
                .sql(
                        "select state || coalesce(' ' || outside, '') from custody where carrier_id = ? and upper_inf(during)")
                .param(secret.copies().get(copy).id().value())
                .query(String.class)
                .single();
    }

    /** The numbers of the lines, in order. */
    List<String> lines() {
        return house.jdbc()
                .sql("select number from dispatch where secret_id = ? order by number")
                .param(secret.id().value())
                .query(String.class)
                .list();
    }

    /** Posts what no page offers, as somebody does who made the form. */
    void postByHand(Visitor visitor, String path, Map<String, Object> fields) {
        var all = new HashMap<>(fields);
        all.put("_csrf", visitor.get("/").select("input[name=_csrf]").val());
        visitor.post(path, all);
    }
}
