package io.shoumi.dispatch;

import io.shoumi.TestHouse;
import io.shoumi.Visitor;
import io.shoumi.torture.Remains;
import io.shoumi.torture.Round;
import io.shoumi.torture.TortureAct;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jsoup.nodes.Document;

/**
 * A clerk puts a copy into an envelope, a courier takes it, the slip comes back, then the copy does; and again. What the kill leaves
 * unfinished is taken up in the next round.
 */
public final class DispatchingUnderTorture implements TortureAct {
    private final PostRoom room;
    private final Queue<String> sent = new ConcurrentLinkedQueue<>();
    private final Queue<String> signed = new ConcurrentLinkedQueue<>();

    public DispatchingUnderTorture(TestHouse house) {
        room = new PostRoom(house, null);
    }

    @Override
    public void work(Round round) {
        var clerk = round.logIn(room.clerk);
        var courier = round.logIn(room.courier);
        for (var n = 0; ; n++) {
            step(clerk, courier, n);
            round.acknowledge();
        }
    }

    /** Whatever is due next. */
    private void step(Visitor clerk, Visitor courier, int n) {
        var waiting = courier.get("/").select("main a[href$=/carry]").attr("href");
        if (!waiting.isEmpty()) {
            var line = waiting.substring(0, waiting.length() - "/carry".length());
            var page = courier.get(waiting);
            if (offers(page, line + "/confirm")) {
                courier.submit(page, line + "/confirm", Map.of());
                require(courier, line);
                return;
            }
        }
        clerk.submit(clerk.get("/"), "/scan", Map.of("q", room.label(0)));
        if (!clerk.path().startsWith("/dispatches/")) {
            room.scan(clerk, room.envelope("own-courier", "F-" + n), 0);
            require(clerk, "/counter/dispatch");
            sent.add(room.label(0));
            return;
        }
        var line = clerk.path().replaceAll("\\?.*", "");
        var page = clerk.get(line);
        if (offers(page, line + "/slip")) {
            clerk.submit(page, line + "/slip", Map.of("receiver", "周"));
            require(clerk, line);
            signed.add(line.substring("/dispatches/".length()));
        } else {
            clerk.submit(page, line + "/back", Map.of("label", room.label(0)));
            require(clerk, line);
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
        signed.stream()
                .map(java.util.UUID::fromString)
                .filter(id -> !remains.found("select 1 from dispatch where id = ? and receipt_at is not null", id))
                .forEach(id -> faults.add("lost: slip of " + id));
        remains.jdbc()
                .sql("""
                        select 'lost: dispatches, ' || count(*) || ' of ' || :sent from dispatch where secret_id = :secret
                          having count(*) < :sent
                        union all
                        select 'half: copy of ' || d.id from dispatch d join dispatch_copy k on k.dispatch_id = d.id
                        join custody u on u.carrier_id = k.carrier_id and upper_inf(u.during) where d.secret_id = :secret
                          and k.over_at is null and u.state <> case when d.receipt_at is not null then 'sent-out'
                            when d.carried_at is not null then 'lent' else 'in-transit' end
                        union all
                        select 'half: hand-over of ' || d.id from dispatch d where d.secret_id = :secret
                          and not exists (select 1 from hand_over o where o.dispatch_id = d.id)
                        union all
                        select 'half: no copy of ' || d.id from dispatch d where d.secret_id = :secret
                          and not exists (select 1 from dispatch_copy k where k.dispatch_id = d.id)
                        union all
                        select 'gap: ' || max(right(number, 4)::int) || ' numbers, ' || count(*) || ' lines' from dispatch
                          where number like 'FW-%' having max(right(number, 4)::int) <> count(*)""")
                .param("secret", room.secret.id().value())
                .param("sent", sent.size())
                .query(String.class)
                .list()
                .forEach(faults::add);
        var entries = remains.entries("slip-entered");
        signed.stream()
                .filter(id -> entries.getOrDefault("dispatch:" + id, 0) != 1)
                .forEach(id -> faults.add("evidence of the slip of " + id + ": " + entries.get("dispatch:" + id)));
        return faults;
    }
}
