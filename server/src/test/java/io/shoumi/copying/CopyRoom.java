package io.shoumi.copying;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.SampleSecret;
import io.shoumi.TestHouse;
import io.shoumi.TestHouse.Person;
import io.shoumi.Visitor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/** A department with a clerk who copies, two colleagues within a secret's scope and one beyond it, and two paper copies. */
final class CopyRoom {
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    final TestHouse house;
    final UUID unit;
    final Person clerk;
    final Person supervisor;
    final Person first;
    final Person second;
    final Person stranger;
    final UUID safe;
    final SampleSecret secret;

    /** Under what the group adopted: R1, R2 and R4. */
    CopyRoom() {
        this(TestHouse.house(), TestHouse.house().group());
    }

    CopyRoom(TestHouse house, @org.jspecify.annotations.Nullable UUID parent) {
        this.house = house;
        var number = NUMBERS.incrementAndGet();
        unit = house.unit("文印科" + number, parent);
        clerk = house.person("苗文印" + number, unit);
        supervisor = house.person("罗主管" + number, unit);
        first = house.person("方承办" + number, unit);
        second = house.person("夏承办" + number, unit);
        stranger = house.person("边外人" + number, unit);
        house.designate(clerk, unit, "receive", "keep", "pass", "copy", "excerpt");
        house.post(supervisor, "supervisor", unit);
        safe = house.place("safe", unit, clerk);
        secret = SampleSecret.in(house, unit, clerk, safe, house.now(), 2);
        Stream.of(first, second, supervisor).forEach(this::inScope);
        classified();
    }

    /** As its page shows. */
    private void classified() {
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

    void leavesTheScope(Person person) {
        house.jdbc()
                .sql(
                        "update scope_entry set during = tstzrange(lower(during), ?) where secret_id = ? and person_id = ?")
                .params(
                        java.sql.Timestamp.from(house.now().minus(java.time.Duration.ofHours(1))),
                        secret.id().value(),
                        person.id().value())
                .update();
    }

    String label(int copy) {
        return secret.copies().get(copy).label().text();
    }

    /** Of the first copy, for these people or places. */
    Map<String, Object> form(String kind, String recipients) {
        var form = new HashMap<String, Object>();
        form.put("kind", kind);
        form.put("source", label(0));
        form.put("recipients", recipients);
        form.put("pageCount", "12");
        form.put("purpose", "项目会议用");
        if ("excerpt".equals(kind)) {
            form.put("pages", "第 3 页第二段");
            form.put("pageCount", "1");
            form.put("onto", "notebook");
        }
        return form;
    }

    /** The page that answers the form. */
    Document ask(Visitor visitor, Map<String, ?> form) {
        var page = visitor.get("/copying/new?kind=" + form.get("kind") + "&label=" + label(0));
        return visitor.submit(page, "/copying", form);
    }

    /** A copying that the supervisor approved; its address. */
    String approved(String kind, String recipients) {
        var visitor = first.logIn();
        var page = ask(visitor, form(kind, recipients));
        if (!visitor.path().startsWith("/requests/")) {
            throw new IllegalStateException(
                    visitor.path() + " " + page.select(".fault").text());
        }
        approve(visitor.path());
        return "/copying/" + last();
    }

    void approve(String request) {
        var visitor = supervisor.logIn();
        visitor.submit(visitor.get(request), request + "/approve", Map.of("opinion", "同意。"));
        if (visitor.status() != 200) {
            throw new IllegalStateException(visitor.status() + " " + visitor.path());
        }
    }

    UUID last() {
        return house.jdbc()
                .sql("select id from copying where secret_id = ? order by approved_at desc, number desc limit 1")
                .param(secret.id().value())
                .query(UUID.class)
                .single();
    }

    Document make(Visitor visitor, String copying) {
        return visitor.submit(visitor.get(copying), copying + "/make", Map.of("label", label(0)));
    }

    String made(String kind, String recipients) {
        var copying = approved(kind, recipients);
        var visitor = clerk.logIn();
        make(visitor, copying);
        if (visitor.status() != 200) {
            throw new IllegalStateException(visitor.status() + " " + visitor.path());
        }
        return copying;
    }

    String printingNumber(String copying) {
        return house.jdbc()
                .sql("select coalesce(printing_number, '') from copying where id = ?::uuid")
                .param(copying.substring("/copying/".length()))
                .query(String.class)
                .single();
    }

    /** {@code 000003 copied held}: number, origin and custody of each copy of the secret. */
    List<String> copies() {
        return house.jdbc()
                .sql("""
                        select to_char(c.copy_number, 'FM000000') || ' ' || c.origin || ' ' || k.state from carrier c
                        join custody k on k.carrier_id = c.id and upper_inf(k.during) where c.secret_id = ? order by c.copy_number""")
                .param(secret.id().value())
                .query(String.class)
                .list();
    }

    String labelOf(int number) {
        return house.jdbc()
                .sql("select label from carrier where secret_id = ? and copy_number = ?")
                .params(secret.id().value(), number)
                .query(String.class)
                .single();
    }

    Document give(Visitor visitor, String copying, int number) {
        return visitor.submit(visitor.get(copying), copying + "/give", Map.of("label", labelOf(number)));
    }

    Document takeBack(Visitor visitor, String copying, int number) {
        return visitor.submit(visitor.get(copying), copying + "/take-back", Map.of("label", labelOf(number)));
    }

    /** The holder confirms what waits on the desk. */
    void confirm(Person holder) {
        var visitor = holder.logIn();
        var share = visitor.get("/").select("main a[href^=/copying/copies/]").attr("href");
        if (share.isEmpty()) {
            throw new IllegalStateException("no copy on the desk");
        }
        visitor.submit(visitor.get(share), share + "/confirm", Map.of());
    }

    /** Posts what no page offers, as somebody does who made the form. */
    void postByHand(Visitor visitor, String path, Map<String, String> fields) {
        var all = new HashMap<String, Object>(fields);
        all.put("_csrf", visitor.get("/").select("input[name=_csrf]").val());
        visitor.post(path, all);
    }

    /** The clauses of the last refusal of an act on this secret. */
    String cited(String kind) {
        return house.jdbc()
                .sql(
                        "select array_to_string(clauses, ' ') from evidence_staged where kind = ? and outcome = 'refused' order by id desc limit 1")
                .param(kind)
                .query(String.class)
                .single();
    }

    /** What the form says where nothing may be asked. */
    String refused(Visitor visitor, Map<String, ?> form) {
        var page = ask(visitor, form);
        assertThat(visitor.status()).isIn(409, 422);
        assertThat(house.jdbc()
                        .sql("select count(*) from request where secret_id = ?")
                        .param(secret.id().value())
                        .query(Long.class)
                        .single())
                .isZero();
        return page.select("main .fault").text();
    }

    /** Changes what a column of the secret, or of what belongs to it, says. */
    void set(String sql) {
        house.jdbc().sql(sql).param(secret.id().value()).update();
    }

    /** The clauses by which nothing is made. */
    String refusedToMake(TestHouse.Person person, String copying) {
        var visitor = person.logIn();
        postByHand(visitor, copying + "/make", Map.of("label", label(0)));
        assertThat(visitor.status()).isEqualTo(409);
        assertThat(copies()).hasSize(2);
        assertThat(printingNumber(copying)).isEmpty();
        return cited("copies-made");
    }
}
