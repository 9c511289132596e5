package io.shoumi.clearout;

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

/** A campaign is opened, each copy of a document is kept for a reason, and it closes; then the next. What the kill leaves goes on. */
public final class ClearingUnderTorture implements TortureAct {
    private final YearEnd end;
    private final Queue<UUID> opened = new ConcurrentLinkedQueue<>();
    private final Queue<UUID> decided = new ConcurrentLinkedQueue<>();
    private final Queue<UUID> closed = new ConcurrentLinkedQueue<>();

    public ClearingUnderTorture(TestHouse house) {
        end = new YearEnd(house, null);
    }

    @Override
    public void work(Round round) {
        var officer = round.logIn(end.officer);
        var clerk = round.logIn(end.clerk);
        while (true) {
            clearOut(officer, clerk, round);
        }
    }

    private void clearOut(Visitor officer, Visitor clerk, Round round) {
        var campaign = running(officer, round);
        var list = end.list(campaign);
        var page = clerk.get(list);
        var picks = page.select("input[name=pick]").eachAttr("value");
        if (!picks.isEmpty()) {
            clerk.submit(page, list + "/decide", Map.of("pick", picks, "way", "keep", "note", "在办事项仍需使用"));
            require(clerk, list);
            decided.add(YearEnd.id(campaign));
            round.acknowledge();
        }
        end.close(officer, campaign);
        require(officer, campaign);
        closed.add(YearEnd.id(campaign));
        round.acknowledge();
    }

    /** The one that runs; a new one where none does. */
    private String running(Visitor officer, Round round) {
        var there = officer.get("/clear-outs").select("main tr:contains(进行中) a[href^=/clear-outs/]").stream()
                .map(link -> link.attr("href"))
                .filter(href -> !officer.get(href)
                        .select("main tr:contains(销售部" + end.number + ")")
                        .isEmpty())
                .findFirst();
        if (there.isPresent()) {
            return there.get();
        }
        end.open(officer, Map.of("due", YearEnd.day(round.now(), 7)));
        require(officer, "/clear-outs/");
        opened.add(YearEnd.id(officer.path()));
        round.acknowledge();
        return officer.path();
    }

    private static void require(Visitor visitor, String path) {
        if (visitor.status() != 200 || !visitor.path().startsWith(path)) {
            throw new IllegalStateException("answered " + visitor.status() + " at " + visitor.path());
        }
    }

    @Override
    public List<String> faults(Remains remains) {
        var faults = new ArrayList<String>();
        unless(remains, opened, "select 1 from clear_out where id = ?", "lost: clear-out ", faults);
        unless(
                remains,
                decided,
                "select 1 from clear_out_item i join clear_out_decision d on d.item_id = i.id where i.clear_out_id = ? having count(*) = 4",
                "lost: decisions of ",
                faults);
        unless(
                remains,
                closed,
                "select 1 from clear_out where id = ? and closed_at is not null",
                "lost: close of ",
                faults);
        remains.jdbc()
                .sql("""
                        select 'half: clear-out ' || m.clear_out_id from clear_out_unit m join clear_out o on o.id = m.clear_out_id
                        where m.unit_id = :unit and (select count(*) from clear_out_item i where i.clear_out_id = o.id) <> 4
                        union all
                        select 'closed though open: ' || i.clear_out_id from clear_out_item i join clear_out o on o.id = i.clear_out_id
                        where i.unit_id = :unit and o.closed_at is not null and i.outcome is distinct from 'kept'""")
                .param("unit", end.unit)
                .query(String.class)
                .list()
                .forEach(faults::add);
        var entries = remains.entries("clear-out-opened");
        opened.stream()
                .filter(id -> entries.getOrDefault("clear-out:" + id, 0) != 1)
                .forEach(id -> faults.add("evidence of the opening of " + id));
        return faults;
    }

    private static void unless(Remains remains, Queue<UUID> ids, String sql, String fault, List<String> faults) {
        ids.stream().filter(id -> !remains.found(sql, id)).forEach(id -> faults.add(fault + id));
    }
}
