package io.shoumi.stocktake;

import io.shoumi.TestHouse;
import io.shoumi.Visitor;
import io.shoumi.torture.Remains;
import io.shoumi.torture.Round;
import io.shoumi.torture.TortureAct;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Two begin a count, scan label after label, sign, and begin anew. What the kill leaves unfinished goes on in the next round. */
public final class CountingUnderTorture implements TortureAct {
    private final Safe safe;
    private final Queue<UUID> begun = new ConcurrentLinkedQueue<>();
    private final Queue<UUID> scanned = new ConcurrentLinkedQueue<>();
    private final Queue<UUID> closed = new ConcurrentLinkedQueue<>();

    public CountingUnderTorture(TestHouse house) {
        safe = new Safe(house, null);
    }

    @Override
    public void work(Round round) {
        var clerk = round.logIn(safe.clerk);
        var witness = round.logIn(safe.witness);
        while (true) {
            count(clerk, witness, round);
        }
    }

    private void count(Visitor clerk, Visitor witness, Round round) {
        var count = running(clerk, witness, round);
        if (witness.get(count).select("form[action=" + count + "/scan]").isEmpty()) {
            signedByBoth(clerk, witness, count, round);
            return;
        }
        for (var copy = 0; copy < 3; copy++) {
            Safe.scan(copy % 2 == 0 ? clerk : witness, count, safe.label(copy));
            round.acknowledge();
        }
        scanned.add(Safe.id(count));
        signedByBoth(clerk, witness, count, round);
    }

    /** Whoever has signed already is not asked again. */
    private void signedByBoth(Visitor clerk, Visitor witness, String count, Round round) {
        for (var one : List.of(clerk, witness)) {
            var page = one.get(count);
            if (!page.select("form[action=" + count + "/sign]").isEmpty()) {
                one.submit(page, count + "/sign", java.util.Map.of());
                require(one, count);
                round.acknowledge();
            }
        }
        closed.add(Safe.id(count));
    }

    /** The one that runs; a new one where none does. */
    private String running(Visitor clerk, Visitor witness, Round round) {
        for (var one : List.of(clerk, witness)) {
            var there = one.get("/").select("main a[href^=/stock-takes/]").attr("href");
            if (!there.isEmpty()) {
                return there;
            }
        }
        safe.begin(clerk, java.util.Map.of());
        require(clerk, "/stock-takes/");
        begun.add(Safe.id(clerk.path()));
        round.acknowledge();
        return clerk.path();
    }

    private static void require(Visitor visitor, String path) {
        if (visitor.status() != 200 || !visitor.path().startsWith(path)) {
            throw new IllegalStateException("answered " + visitor.status() + " at " + visitor.path());
        }
    }

    @Override
    public List<String> faults(Remains remains) {
        var faults = new ArrayList<String>();
        unless(remains, begun, "select 1 from stock_take where id = ?", "lost: count ", faults);
        unless(
                remains,
                scanned,
                "select 1 from stock_take_line where stock_take_id = ? having count(*) filter (where outcome = 'found') = 3",
                "lost: scans of ",
                faults);
        unless(
                remains,
                closed,
                "select 1 from stock_take where id = ? and closed_at is not null",
                "lost: close of ",
                faults);
        remains.jdbc()
                .sql("""
                        select 'half: count ' || s.id from stock_take s where s.unit_id = :unit and (
                          (select count(*) from stock_take_line l where l.stock_take_id = s.id) <> 3
                          or (s.closed_at is null) <> (s.first_signed_at is null or s.second_signed_at is null))
                        union all
                        select 'two counts at once' from stock_take s where s.unit_id = :unit and s.closed_at is null
                        having count(*) > 1""")
                .param("unit", safe.unit)
                .query(String.class)
                .list()
                .forEach(faults::add);
        var entries = remains.entries("stock-take-begun");
        begun.stream()
                .filter(id -> entries.getOrDefault("stock-take:" + id, 0) != 1)
                .forEach(id -> faults.add("evidence of the beginning of " + id));
        return faults;
    }

    private static void unless(Remains remains, Queue<UUID> ids, String sql, String fault, List<String> faults) {
        ids.stream().filter(id -> !remains.found(sql, id)).forEach(id -> faults.add(fault + id));
    }
}
