package io.shoumi.circulation;

import io.shoumi.TestHouse;
import io.shoumi.Visitor;
import io.shoumi.torture.Remains;
import io.shoumi.torture.Round;
import io.shoumi.torture.TortureAct;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jsoup.nodes.Document;

/**
 * A clerk starts, passes on, takes back and closes; two readers confirm and give back; and again. What the kill leaves unfinished is
 * taken up in the next round.
 */
public final class CirculatingUnderTorture implements TortureAct {
    private final Office office;
    private final Queue<UUID> started = new ConcurrentLinkedQueue<>();
    private final Queue<UUID> read = new ConcurrentLinkedQueue<>();
    private final Queue<UUID> closed = new ConcurrentLinkedQueue<>();

    public CirculatingUnderTorture(TestHouse house) {
        office = new Office(house, null);
    }

    @Override
    public void work(Round round) {
        var clerk = round.logIn(office.clerk);
        var readers = List.of(round.logIn(office.first), round.logIn(office.second));
        while (true) {
            var sheet = running(clerk, round);
            while (step(clerk, readers, sheet, round)) {
                round.acknowledge();
            }
        }
    }

    /** The one that runs; a new one where none does. */
    private String running(Visitor clerk, Round round) {
        var there = clerk.get("/counter/circulate")
                .select("a[href^=/circulations/][data-do]")
                .attr("href");
        if (!there.isEmpty()) {
            return there;
        }
        office.ask(clerk, office.form(office.label(0), office.first, office.second));
        require(clerk, "/circulations/");
        started.add(UUID.fromString(clerk.path().substring("/circulations/".length())));
        round.acknowledge();
        return clerk.path();
    }

    /** Whatever is due next; false once it is closed. */
    private boolean step(Visitor clerk, List<Visitor> readers, String sheet, Round round) {
        for (var reader : readers) {
            var turn =
                    reader.get("/").select("main a[href^=/circulations/turns/]").attr("href");
            if (!turn.isEmpty()) {
                answer(reader, turn);
                return true;
            }
        }
        var page = clerk.get(sheet);
        for (var act : List.of("/take-back", "/give")) {
            if (offers(page, sheet + act)) {
                clerk.submit(page, sheet + act, Map.of("label", office.label(0)));
                require(clerk, sheet);
                return true;
            }
        }
        clerk.submit(page, sheet + "/close", Map.of());
        require(clerk, sheet);
        closed.add(UUID.fromString(sheet.substring("/circulations/".length())));
        round.acknowledge();
        return false;
    }

    private void answer(Visitor reader, String turn) {
        var page = reader.get(turn);
        var back = offers(page, turn + "/return");
        reader.submit(page, turn + (back ? "/return" : "/confirm"), Map.of());
        require(reader, turn);
        if (back) {
            read.add(UUID.fromString(turn.substring("/circulations/turns/".length())));
        }
    }

    private static boolean offers(Document page, String action) {
        return !page.select("form[action=" + action + "]").isEmpty();
    }

    private static void require(Visitor visitor, String path) {
        if (visitor.status() != 200 || !visitor.path().startsWith(path)) {
            throw new IllegalStateException("answered " + visitor.status() + " at " + visitor.path());
        }
    }

    @Override
    public List<String> faults(Remains remains) {
        var faults = new ArrayList<String>();
        unless(remains, started, "select 1 from circulation where id = ?", "lost: circulation ", faults);
        unless(
                remains,
                read,
                "select 1 from circulation_turn where id = ? and read_at is not null",
                "lost: reading of ",
                faults);
        unless(
                remains,
                closed,
                "select 1 from circulation where id = ? and closed_at is not null",
                "lost: close of ",
                faults);
        remains.jdbc()
                .sql("""
                        select 'half: turn ' || t.id from circulation_turn t join circulation c on c.id = t.circulation_id
                        join custody u on u.carrier_id = t.carrier_id and upper_inf(u.during)
                        where c.secret_id = :secret and t.returned_at is null and t.given_at is not null
                          and u.state not in ('lent', 'in-transit')
                        union all
                        select 'half: copies of ' || c.id from circulation c join circulation_copy k on k.circulation_id = c.id
                        where c.secret_id = :secret and (c.closed_at is null) <> (k.over_at is null)
                        union all
                        select 'half: passing of ' || t.id from circulation_turn t join circulation c on c.id = t.circulation_id
                        where c.secret_id = :secret and t.given_at is not null
                          and not exists (select 1 from hand_over o where o.turn_id = t.id)""")
                .param("secret", office.secret.id().value())
                .query(String.class)
                .list()
                .forEach(faults::add);
        var entries = remains.entries("circulation-closed");
        closed.stream()
                .filter(id -> entries.getOrDefault("circulation:" + id, 0) != 1)
                .forEach(id -> faults.add("evidence of the close of " + id + ": " + entries.get("circulation:" + id)));
        return faults;
    }

    private static void unless(Remains remains, Queue<UUID> ids, String sql, String fault, List<String> faults) {
        ids.stream().filter(id -> !remains.found(sql, id)).forEach(id -> faults.add(fault + id));
    }
}
