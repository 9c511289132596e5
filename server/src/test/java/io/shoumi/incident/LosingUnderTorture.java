package io.shoumi.incident;

import io.shoumi.SampleSecret;
import io.shoumi.TestHouse;
import io.shoumi.TestHouse.Person;
import io.shoumi.custody.NumberedCopy;
import io.shoumi.torture.Remains;
import io.shoumi.torture.Round;
import io.shoumi.torture.TortureAct;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Somebody reports one copy after the other lost. */
public final class LosingUnderTorture implements TortureAct {
    private static final int COPIES = 500;

    private final Person reporter;
    private final UUID unit;
    private final Queue<NumberedCopy> copies = new ConcurrentLinkedQueue<>();
    private final Queue<UUID> acknowledged = new ConcurrentLinkedQueue<>();

    public LosingUnderTorture(TestHouse house) {
        unit = house.unit("资料室", house.group());
        reporter = house.person("保密员", unit);
        var cabinet = house.place("cabinet", unit, reporter);
        copies.addAll(SampleSecret.in(house, unit, reporter, cabinet, house.now(), COPIES)
                .copies());
    }

    @Override
    public void work(Round round) {
        var visitor = round.logIn(reporter);
        for (var copy = copies.poll(); copy != null; copy = copies.poll()) {
            var loss = "/carriers/" + copy.id() + "/loss";
            var page = visitor.get(loss);
            round.untilAnswered(() -> visitor.submit(page, loss, Map.of("circumstances", "清点时不见了")));
            if (visitor.status() != 200 || visitor.path().equals("/login")) {
                throw new IllegalStateException("a loss was answered " + visitor.status() + " at " + visitor.path());
            }
            acknowledged.add(copy.id().value());
            round.acknowledge();
        }
    }

    @Override
    public List<String> faults(Remains remains) {
        var faults = new ArrayList<String>();
        for (var id : acknowledged) {
            if (!remains.found("select 1 from incident where carrier_id = ? and kind = 'loss'", id)) {
                faults.add("lost: loss of carrier " + id);
            }
        }
        remains
                .jdbc()
                .sql("""
                        with entries as (select subject, count(*) as n from evidence_staged
                          where kind = 'loss-reported' and outcome = 'done' group by subject)
                        select c.id, c.frozen_at is not null as frozen,
                          (select count(*) from incident i where i.carrier_id = c.id) as incidents,
                          (select count(*) from custody_event e where e.carrier_id = c.id and e.kind = 'frozen') as events,
                          coalesce(x.n, 0) as entries
                        from carrier c join secret s on s.id = c.secret_id
                          left join entries x on x.subject = 'carrier:' || c.id where s.unit_id = ?""")
                .param(unit)
                .query((row, n) -> {
                    var expected = row.getBoolean("frozen") ? 1 : 0;
                    var whole = row.getInt("incidents") == expected
                            && row.getInt("events") == expected
                            && row.getInt("entries") == expected;
                    return whole
                            ? ""
                            : "half: loss of carrier " + row.getString("id") + " " + row.getInt("incidents")
                                    + " incidents, " + row.getInt("events") + " events, " + row.getInt("entries")
                                    + " entries";
                })
                .list()
                .stream()
                .filter(fault -> !fault.isEmpty())
                .forEach(faults::add);
        return faults;
    }
}
