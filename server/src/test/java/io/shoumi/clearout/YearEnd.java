package io.shoumi.clearout;

import io.shoumi.SampleSecret;
import io.shoumi.TestHouse;
import io.shoumi.TestHouse.Person;
import io.shoumi.Visitor;
import io.shoumi.custody.CarrierKind;
import io.shoumi.custody.NewCopies;
import io.shoumi.custody.Origin;
import io.shoumi.custody.PlaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * A department with a safe and its clerk, an office with an archivist and an archive, an officer who knows of no secret of the
 * department, and a document of another organisation in four copies.
 */
final class YearEnd {
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("yyyyMMdd");

    final TestHouse house;
    final int number = NUMBERS.incrementAndGet();
    final UUID unit;
    final UUID office;
    final Person clerk;
    final Person officer;
    final Person archivist;
    final Person stranger;
    final UUID safe;
    final UUID archive;
    final SampleSecret received;

    YearEnd() {
        this(TestHouse.house(), TestHouse.house().group());
    }

    YearEnd(TestHouse house, @Nullable UUID parent) {
        this.house = house;
        unit = house.unit("销售部" + number, parent);
        office = house.unit("保密办" + number, parent);
        clerk = house.person("清退" + number, unit);
        officer = house.person("办员" + number, office);
        archivist = house.person("档案" + number, office);
        stranger = house.person("旁人" + number, unit);
        house.role(officer, "officer");
        house.post(archivist, "archivist", office);
        house.designate(clerk, unit, "receive", "keep", "pass", "destroy");
        safe = house.place("safe", unit, clerk);
        archive = house.place("safe", office, archivist);
        received = secret(Origin.RECEIVED, 4, safe);
        house.jdbc()
                .sql("update secret set issuing_body = '省能源局', document_number = ? where id = ?")
                .params("能发〔2026〕" + number + " 号", received.id().value())
                .update();
    }

    SampleSecret secret(Origin origin, int count, UUID place) {
        return SampleSecret.in(
                house,
                unit,
                clerk,
                new NewCopies(CarrierKind.PAPER, origin, count, 12, new PlaceId(place)),
                house.now());
    }

    void set(SampleSecret secret, String assignment) {
        house.jdbc()
                .sql("update secret set " + assignment + " where id = ?")
                .param(secret.id().value())
                .update();
    }

    String label(int copy) {
        return received.copies().get(copy).label().text();
    }

    UUID carrier(int copy) {
        return received.copies().get(copy).id().value();
    }

    String code(UUID place) {
        return house.jdbc()
                .sql("select code from place where id = ?")
                .param(place)
                .query(String.class)
                .single();
    }

    /** A day from now, as a form takes it. */
    String day(int from) {
        return day(house.now(), from);
    }

    static String day(Instant now, int from) {
        return now.plus(Duration.ofDays(from))
                .atZone(ZoneId.of("Asia/Shanghai"))
                .format(TYPED);
    }

    Document open(Visitor visitor, Map<String, Object> fields) {
        var all = new HashMap<String, Object>(Map.of("name", "2026 年度清退", "due", day(7), "unit", unit.toString()));
        all.putAll(fields);
        return visitor.submit(visitor.get("/clear-outs/new"), "/clear-outs", all);
    }

    /** The address of a campaign that the officer opened for the department. */
    String opened() {
        var visitor = officer.logIn();
        var page = open(visitor, Map.of());
        if (!visitor.path().startsWith("/clear-outs/")) {
            throw new IllegalStateException(
                    visitor.path() + " " + page.select(".fault").text());
        }
        return visitor.path();
    }

    String list(String campaign) {
        return campaign + "/departments/" + unit;
    }

    static UUID id(String campaign) {
        return UUID.fromString(campaign.substring("/clear-outs/".length()));
    }

    Document scan(Visitor visitor, String campaign, String label) {
        return visitor.submit(visitor.get(list(campaign)), list(campaign) + "/scan", Map.of("label", label));
    }

    /** Ticks the received document's copies, chooses and signs. */
    Document decide(Visitor visitor, String campaign, String way, Map<String, String> more, Integer... copies) {
        var fields = new HashMap<String, Object>(more);
        fields.put("way", way);
        fields.put(
                "pick",
                List.of(copies).stream().map(copy -> item(campaign, copy)).toList());
        return visitor.submit(visitor.get(list(campaign)), list(campaign) + "/decide", fields);
    }

    Document returned(Visitor visitor, String campaign, Integer... copies) {
        return decide(visitor, campaign, "return", Map.of("receiver", archivist.number()), copies);
    }

    Document kept(Visitor visitor, String campaign, Integer... copies) {
        return decide(visitor, campaign, "keep", Map.of("note", "在办事项仍需使用"), copies);
    }

    /** Takes in all that waits. */
    Document receive(Visitor visitor, UUID place) {
        var page = visitor.get("/clear-outs/receiving");
        var picks = page.select("input[name=pick]").eachAttr("value");
        return visitor.submit(page, "/clear-outs/receiving", Map.of("pick", picks, "place", code(place)));
    }

    Document undo(Visitor visitor, String campaign, int copy) {
        return visitor.submit(
                visitor.get(list(campaign)), list(campaign) + "/undo", Map.of("item", item(campaign, copy)));
    }

    Document close(Visitor visitor, String campaign) {
        return visitor.submit(visitor.get(campaign), campaign + "/close", Map.of());
    }

    String item(String campaign, int copy) {
        return house.jdbc()
                .sql("select id::text from clear_out_item where clear_out_id = ? and carrier_id = ?")
                .params(id(campaign), carrier(copy))
                .query(String.class)
                .single();
    }

    /** {@code copy state} of the received document's copies that are on the list. */
    List<String> states(String campaign) {
        return house.jdbc()
                .sql("""
                        select c.copy_number || ' ' || clear_out_state(i) from clear_out_item i join carrier c on c.id = i.carrier_id
                        where i.clear_out_id = ? and c.secret_id = ? order by c.copy_number""")
                .params(id(campaign), received.id().value())
                .query(String.class)
                .list();
    }

    /** Where a copy is and who answers for it. */
    String custody(int copy) {
        return house.jdbc().sql("""
                        select concat_ws(' ', k.state, p.code, h.name) from custody k left join place p on p.id = k.place_id
                        left join person h on h.id = k.holder_id where k.carrier_id = ? and upper_inf(k.during)""").param(carrier(copy)).query(String.class).single();
    }

    String hold(String scope) {
        var visitor = officer.logIn();
        visitor.submit(visitor.get("/holds/new"), "/holds", Map.of("scope", scope, "reason", "案件侦查需要留存"));
        if (!visitor.path().startsWith("/holds/")) {
            throw new IllegalStateException(visitor.status() + " " + visitor.path());
        }
        return visitor.get(visitor.path()).select("h1").text();
    }

    /** Sends what no page offers, as somebody does who made the form. */
    void postByHand(Visitor visitor, String path, Map<String, Object> fields) {
        var all = new HashMap<>(fields);
        all.put("_csrf", visitor.get("/").select("input[name=_csrf]").val());
        visitor.post(path, all);
    }
}
