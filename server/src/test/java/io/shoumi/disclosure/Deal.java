package io.shoumi.disclosure;

import io.shoumi.SampleSecret;
import io.shoumi.TestHouse;
import io.shoumi.TestHouse.Person;
import io.shoumi.Visitor;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** A department that deals with an outsider: who asks, its clerk, the general manager, somebody beyond the scope, and three copies. */
final class Deal {
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    final TestHouse house;
    final UUID unit;
    final Person clerk;
    final Person requester;
    final Person manager;
    final Person stranger;
    final SampleSecret secret;
    final String recipient;

    /** Under what the group adopted (R1, R2 and R4), and more. */
    Deal(String... adopting) {
        this(TestHouse.house(), TestHouse.house().group(), adopting);
    }

    Deal(TestHouse house, @Nullable UUID parent, String... adopting) {
        this.house = house;
        var number = NUMBERS.incrementAndGet();
        unit = house.unit("合作部" + number, parent, adopting);
        clerk = house.person("秦文书" + number, unit);
        requester = house.person("唐洽谈" + number, unit);
        manager = house.person("高总" + number, unit);
        stranger = house.person("路过客" + number, unit);
        house.designate(clerk, unit, "receive", "keep", "pass");
        house.post(manager, "general-manager", unit);
        secret = SampleSecret.in(house, unit, clerk, house.place("safe", unit, clerk), house.now(), 3);
        secret.classified(house, clerk, manager);
        recipient = "某设计院" + number + secret.number();
        inScope(requester);
        inScope(manager);
    }

    private void inScope(Person person) {
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

    /** Back in two days, under an agreement of last month. */
    Map<String, Object> form(Integer... copies) {
        var today = house.now().atZone(CHINA).toLocalDate();
        return new HashMap<>(Map.of(
                "copies",
                String.join(" ", List.of(copies).stream().map(this::label).toList()),
                "organisation",
                recipient,
                "contact",
                "沈工",
                "purpose",
                "联合设计评审",
                "agreement",
                "BMXY-2026-07",
                "agreementOn",
                today.minusDays(30).toString(),
                "due",
                today.plusDays(2).toString(),
                "recall",
                "到期派专人取回"));
    }

    Document ask(Visitor visitor, Map<String, ?> form) {
        return visitor.submit(visitor.get("/disclosures/new?label=" + label(0)), "/disclosures", form);
    }

    /** The address of a request that was sent. */
    String asked(Map<String, ?> form) {
        var visitor = requester.logIn();
        var page = ask(visitor, form);
        if (!visitor.path().startsWith("/requests/")) {
            throw new IllegalStateException(visitor.path() + " " + visitor.status() + " "
                    + page.select(".fault").text());
        }
        return visitor.path();
    }

    void approve(String request) {
        var visitor = manager.logIn();
        visitor.submit(visitor.get(request), request + "/approve", Map.of("opinion", "同意提供。"));
        require(visitor);
    }

    /** Asked for and approved; its address. */
    String approved(Integer... copies) {
        approve(asked(form(copies)));
        return last();
    }

    String last() {
        return "/disclosures/"
                + house.jdbc()
                        .sql("select id from disclosure where secret_id = ? order by number desc limit 1")
                        .param(secret.id().value())
                        .query(UUID.class)
                        .single();
    }

    /** Approved, the agreement seen, the copies marked; its address. */
    String ready(Integer... copies) {
        var address = approved(copies);
        var visitor = clerk.logIn();
        file(visitor, address);
        require(visitor);
        for (var copy : copies) {
            mark(visitor, address, copy);
            require(visitor);
        }
        return address;
    }

    Document file(Visitor visitor, String address) {
        return visitor.submit(visitor.get(address), address + "/agreement", Map.of("kept", "协议柜 3 号盒", "seen", "yes"));
    }

    Document mark(Visitor visitor, String address, int copy) {
        return visitor.submit(visitor.get(address), address + "/mark", Map.of("label", label(copy)));
    }

    Document recall(Visitor visitor, String address, String reason) {
        return visitor.submit(visitor.get(address), address + "/recall", Map.of("reason", reason));
    }

    /** What the counter answers to a copy for that organisation. */
    Document send(Visitor visitor, int copy, String organisation) {
        return visitor.submit(
                visitor.get("/counter/dispatch"),
                "/counter/dispatch",
                Map.of(
                        "organisation",
                        organisation,
                        "relation",
                        "outsider",
                        "way",
                        "courier",
                        "envelope",
                        "F-9",
                        "courier",
                        "",
                        "label",
                        label(copy)));
    }

    /** What stands against it. */
    String refused(int copy, String organisation) {
        var visitor = clerk.logIn();
        var fault = send(visitor, copy, organisation).select("main .fault").text();
        if (visitor.status() != 409 || !custody(copy).equals("held")) {
            throw new AssertionError("not refused: " + visitor.status() + " " + custody(copy) + " " + fault);
        }
        return fault;
    }

    /** Sent to the recipient; the address of its line. */
    String sent(int copy) {
        var visitor = clerk.logIn();
        var page = send(visitor, copy, recipient);
        if (visitor.status() != 200) {
            throw new IllegalStateException(
                    visitor.status() + " " + page.select(".fault").text());
        }
        return line(copy);
    }

    String line(int copy) {
        return "/dispatches/"
                + house.jdbc()
                        .sql(
                                "select dispatch_id from dispatch_copy where carrier_id = ? order by added_at desc, over_at nulls first limit 1")
                        .param(secret.copies().get(copy).id().value())
                        .query(UUID.class)
                        .single();
    }

    void signed(Visitor visitor, String line) {
        visitor.submit(visitor.get(line), line + "/slip", Map.of("receiver", "沈工收"));
        require(visitor);
    }

    void back(Visitor visitor, String line, int copy) {
        visitor.submit(visitor.get(line), line + "/back", Map.of("label", label(copy)));
        require(visitor);
    }

    private static void require(Visitor visitor) {
        if (visitor.status() != 200) {
            throw new IllegalStateException(visitor.status() + " " + visitor.path());
        }
    }

    String number(String address) {
        return house.jdbc()
                .sql("select number from disclosure where id = ?")
                .param(UUID.fromString(address.substring("/disclosures/".length())))
                .query(String.class)
                .single();
    }

    String custody(int copy) {
        return house.jdbc()
                .sql("select state from custody where carrier_id = ? and upper_inf(during)")
                .param(secret.copies().get(copy).id().value())
                .query(String.class)
                .single();
    }

    /** Posts what no page offers, as somebody does who made the form. */
    void postByHand(Visitor visitor, String path, Map<String, Object> fields) {
        var all = new HashMap<>(fields);
        all.put("_csrf", visitor.get("/").select("input[name=_csrf]").val());
        visitor.post(path, all);
    }
}
