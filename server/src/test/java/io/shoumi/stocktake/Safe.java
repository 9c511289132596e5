package io.shoumi.stocktake;

import io.shoumi.SampleSecret;
import io.shoumi.TestHouse;
import io.shoumi.TestHouse.Person;
import io.shoumi.Visitor;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * A safe with three copies of one secret, a folder within it, and a safe elsewhere; its custodian, who is the unit's clerk, and a
 * colleague who may see the secret and counts with her.
 */
final class Safe {
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    final TestHouse house;
    final UUID unit;
    final Person clerk;
    final Person witness;
    final Person stranger;
    final Person officer;
    final UUID safe;
    final UUID folder;
    final UUID otherSafe;
    final SampleSecret secret;
    private final String safeCode;

    Safe() {
        this(TestHouse.house(), TestHouse.house().group());
    }

    Safe(TestHouse house, @Nullable UUID parent) {
        this.house = house;
        var number = NUMBERS.incrementAndGet();
        unit = house.unit("机要科" + number, parent);
        clerk = house.person("保管" + number, unit);
        witness = house.person("监督" + number, unit);
        stranger = house.person("旁人" + number, unit);
        officer = house.person("办员" + number, unit);
        house.role(officer, "officer");
        house.designate(clerk, unit, "receive", "keep", "pass");
        safe = house.place("safe", unit, clerk);
        folder = house.place("secret-folder", unit, clerk);
        otherSafe = house.place("safe", unit, clerk);
        house.jdbc()
                .sql("update place set parent_id = ? where id = ?")
                .params(safe, folder)
                .update();
        safeCode = code(safe);
        secret = SampleSecret.in(house, unit, clerk, safe, house.now(), 3);
        inScope(witness);
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

    String code(UUID place) {
        return house.jdbc()
                .sql("select code from place where id = ?")
                .param(place)
                .query(String.class)
                .single();
    }

    String label(int copy) {
        return secret.copies().get(copy).label().text();
    }

    UUID carrier(int copy) {
        return secret.copies().get(copy).id().value();
    }

    /** Fills the form and answers with the page that it leads to. */
    Document begin(Visitor visitor, Map<String, String> fields) {
        var all = new HashMap<String, Object>(
                Map.of("kind", "stock-take", "place", safeCode, "below", "no", "second", witness.number()));
        all.putAll(fields);
        return visitor.submit(visitor.get("/stock-takes/new"), "/stock-takes", all);
    }

    /** The address of a count of the safe that the clerk began with the witness. */
    String begun(Map<String, String> fields) {
        var visitor = clerk.logIn();
        var page = begin(visitor, fields);
        if (!visitor.path().startsWith("/stock-takes/")) {
            throw new IllegalStateException(
                    visitor.path() + " " + page.select(".fault").text());
        }
        return visitor.path();
    }

    String begun() {
        return begun(Map.of());
    }

    /** What the page says of one scan, as a scanner gets it. */
    static Document scan(Visitor visitor, String count, String label, String at) {
        return visitor.submitInPlace(visitor.get(count), count + "/scan", Map.of("label", label, "at", at));
    }

    static Document scan(Visitor visitor, String count, String label) {
        return scan(visitor, count, label, "");
    }

    void scanAll(Visitor visitor, String count) {
        for (var copy = 0; copy < 3; copy++) {
            scan(visitor, count, label(copy));
        }
    }

    static Document sign(Visitor visitor, String count) {
        return visitor.submit(visitor.get(count), count + "/sign", Map.of());
    }

    /** Sends what no page offers, as somebody does who made the form. */
    void postByHand(Visitor visitor, String path, Map<String, String> fields) {
        var all = new HashMap<String, Object>(fields);
        all.put("_csrf", visitor.get("/").select("input[name=_csrf]").val());
        visitor.post(path, all);
    }

    /** Presses the act of the one line that is not in order. */
    static Document resolve(Visitor visitor, String count, String act, Map<String, String> fields) {
        var page = visitor.get(count);
        var form = page.select("form[action$=/" + act + "]").first();
        if (form == null) {
            throw new IllegalStateException("no line offers " + act);
        }
        return visitor.submit(page, form.attr("action"), fields);
    }

    /** {@code label-number state} of each line, in their order. */
    List<String> lines(String count) {
        return house.jdbc().sql("""
                        select coalesce(c.copy_number::text, '-') || ' ' || line_state(l) || coalesce(' ' || l.resolution, '')
                        from stock_take_line l left join carrier c on c.id = l.carrier_id where l.stock_take_id = ?
                        order by c.copy_number nulls last, l.label""").param(id(count)).query(String.class).list();
    }

    static UUID id(String count) {
        return UUID.fromString(count.substring("/stock-takes/".length()));
    }

    void move(int copy, UUID to) {
        house.pass(Duration.ofSeconds(5));
        var visitor = clerk.logIn();
        visitor.submit(visitor.get("/counter/move"), "/counter/move", Map.of("label", label(copy), "place", code(to)));
        if (visitor.status() != 200) {
            throw new IllegalStateException("could not be moved: " + visitor.status());
        }
    }

    void reportMissing(int copy) {
        var visitor = clerk.logIn();
        var path = "/carriers/" + carrier(copy) + "/loss";
        visitor.submit(visitor.get(path), path, Map.of("circumstances", "清点时没有找到"));
    }

    String registeredIn(int copy) {
        return house.jdbc()
                .sql(
                        "select p.code from custody k join place p on p.id = k.place_id where k.carrier_id = ? and upper_inf(k.during)")
                .param(carrier(copy))
                .query(String.class)
                .single();
    }
}
