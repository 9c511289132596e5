package io.shoumi.circulation;

import io.shoumi.SampleSecret;
import io.shoumi.TestHouse;
import io.shoumi.TestHouse.Person;
import io.shoumi.Visitor;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/** A department with two clerks, three readers within a secret's scope and one beyond it, and two paper copies. */
final class Office {
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    final TestHouse house;
    final UUID unit;
    final Person clerk;
    final Person otherClerk;
    final Person supervisor;
    final Person leader;
    final Person first;
    final Person second;
    final Person third;
    final Person stranger;
    final SampleSecret secret;

    /** Under what the group adopted: R1, R2 and R4. */
    Office() {
        this(TestHouse.house(), TestHouse.house().group());
    }

    Office(TestHouse house, @org.jspecify.annotations.Nullable UUID parent) {
        this.house = house;
        var number = NUMBERS.incrementAndGet();
        unit = house.unit("秘书科" + number, parent);
        clerk = house.person("纪文书" + number, unit);
        otherClerk = house.person("温理文" + number, unit);
        supervisor = house.person("许攸宁" + number, unit);
        leader = house.person("韩亦川" + number, unit);
        first = house.person("程霁月" + number, unit);
        second = house.person("陆时雨" + number, unit);
        third = house.person("沈知微" + number, unit);
        stranger = house.person("何知远" + number, unit);
        house.designate(clerk, unit, "receive", "keep", "pass");
        house.designate(otherClerk, unit, "receive", "keep", "pass");
        house.post(supervisor, "supervisor", unit);
        house.post(leader, "leader-in-charge", unit);
        secret = SampleSecret.in(house, unit, clerk, house.place("safe", unit, clerk), house.now(), 2);
        Stream.of(otherClerk, first, second, third).forEach(this::inScope);
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

    /** The designation ended yesterday. */
    void noClerkAnyMore(Person person) {
        house.jdbc()
                .sql("update designation set during = tstzrange(lower(during), ?) where person_id = ?")
                .params(
                        Timestamp.from(house.now().minus(Duration.ofDays(1))),
                        person.id().value())
                .update();
    }

    String label(int copy) {
        return secret.copies().get(copy).label().text();
    }

    Map<String, Object> form(String labels, Person... readers) {
        return Map.of(
                "copies",
                labels,
                "readers",
                Stream.of(readers).map(Person::number).collect(Collectors.joining("\n")),
                "hours",
                "24",
                "proposal",
                "拟请各位领导传阅。");
    }

    /** The page that answers the form. */
    Document ask(Visitor visitor, Map<String, ?> form) {
        return visitor.submit(visitor.get("/circulations/new?label=" + label(0)), "/circulations", form);
    }

    /** A circulation of copies that the supervisor agreed to; its address. */
    String started(List<Integer> copies, Person... readers) {
        var visitor = clerk.logIn();
        var page = ask(visitor, form(copies.stream().map(this::label).collect(Collectors.joining(" ")), readers));
        if (!visitor.path().startsWith("/requests/")) {
            throw new IllegalStateException(
                    visitor.path() + " " + page.select(".fault").text());
        }
        approve(visitor.path());
        return "/circulations/" + last();
    }

    String started(Person... readers) {
        return started(List.of(0), readers);
    }

    void approve(String request) {
        var visitor = supervisor.logIn();
        visitor.submit(visitor.get(request), request + "/approve", Map.of("opinion", "同意传阅，阅后即退。"));
        if (visitor.status() != 200) {
            throw new IllegalStateException(visitor.status() + " " + visitor.path());
        }
    }

    UUID last() {
        return house.jdbc()
                .sql("select id from circulation where secret_id = ? order by started_at desc limit 1")
                .param(secret.id().value())
                .query(UUID.class)
                .single();
    }

    Document give(Visitor visitor, String sheet, int copy) {
        return visitor.submit(visitor.get(sheet), sheet + "/give", Map.of("label", label(copy)));
    }

    Document takeBack(Visitor visitor, String sheet, int copy) {
        return visitor.submit(visitor.get(sheet), sheet + "/take-back", Map.of("label", label(copy)));
    }

    /** The reader confirms what waits on the desk. */
    void confirm(Person reader) {
        var visitor = reader.logIn();
        var turn = waitingTurn(visitor);
        visitor.submit(visitor.get(turn), turn + "/confirm", Map.of());
    }

    /** The reader gives back what is with them, with a note. */
    void giveBack(Person reader, String note) {
        var visitor = reader.logIn();
        var turn = waitingTurn(visitor);
        visitor.submit(visitor.get(turn), turn + "/return", Map.of("note", note));
    }

    static String waitingTurn(Visitor visitor) {
        var turn = visitor.get("/").select("main a[href^=/circulations/turns/]").attr("href");
        if (turn.isEmpty()) {
            throw new IllegalStateException("no turn on the desk");
        }
        return turn;
    }

    /** {@code position reader-state} of each turn, and where the copies are. */
    List<String> turns() {
        return house.jdbc()
                .sql("""
                        select t.position || ' ' || case when t.struck_at is not null then 'struck' when t.given_at is null then 'waiting'
                          when t.returned_at is not null then 'done' when t.received_at is null then 'given'
                          when t.read_at is null then 'reading' else 'returning' end
                        from circulation_turn t join circulation c on c.id = t.circulation_id where c.secret_id = ? order by c.number, t.position""")
                .param(secret.id().value())
                .query(String.class)
                .list();
    }

    String custody(int copy) {
        return house.jdbc()
                .sql("select state from custody where carrier_id = ? and upper_inf(during)")
                .param(secret.copies().get(copy).id().value())
                .query(String.class)
                .single();
    }

    /** Posts what no page offers, as somebody does who made the form. */
    void postByHand(Visitor visitor, String path, Map<String, String> fields) {
        var all = new java.util.HashMap<String, Object>(fields);
        all.put("_csrf", visitor.get("/").select("input[name=_csrf]").val());
        visitor.post(path, all);
    }

    void leavesTheScope(TestHouse.Person person) {
        house.jdbc()
                .sql(
                        "update scope_entry set during = tstzrange(lower(during), ?) where secret_id = ? and person_id = ?")
                .params(
                        java.sql.Timestamp.from(house.now().minus(Duration.ofHours(1))),
                        secret.id().value(),
                        person.id().value())
                .update();
    }
}
