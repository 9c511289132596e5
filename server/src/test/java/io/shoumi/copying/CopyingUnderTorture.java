package io.shoumi.copying;

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

/**
 * Somebody asks for two copies; a clerk makes them, gives one out and takes it back; its holder confirms; and again. Without a regulation
 * nobody has to approve, so that every act is the torture's own.
 */
public final class CopyingUnderTorture implements TortureAct {
    private final CopyRoom room;
    private final Queue<UUID> asked = new ConcurrentLinkedQueue<>();
    private final Queue<UUID> made = new ConcurrentLinkedQueue<>();

    public CopyingUnderTorture(TestHouse house) {
        room = new CopyRoom(house, null);
    }

    @Override
    public void work(Round round) {
        var clerk = round.logIn(room.clerk);
        var holder = round.logIn(room.first);
        while (true) {
            var copying = ask(holder, round);
            room.make(clerk, copying);
            require(clerk, copying);
            made.add(idOf(copying));
            round.acknowledge();
            var label = clerk.get(copying + "/labels").select(".sticker code").text();
            step(clerk, copying, "/give", label, round);
            confirm(holder, round);
            step(clerk, copying, "/take-back", label, round);
            confirm(holder, round);
        }
    }

    private String ask(Visitor holder, Round round) {
        room.ask(holder, room.form("copy", room.first.number()));
        require(holder, "/copying/");
        asked.add(idOf(holder.path()));
        round.acknowledge();
        return holder.path();
    }

    private static void step(Visitor clerk, String copying, String act, String label, Round round) {
        clerk.submit(clerk.get(copying), copying + act, Map.of("label", label));
        require(clerk, copying);
        round.acknowledge();
    }

    /** All that waits on the holder's desk: what a kill left there too. */
    private static void confirm(Visitor holder, Round round) {
        for (var share = waiting(holder); !share.isEmpty(); share = waiting(holder)) {
            holder.submit(holder.get(share), share + "/confirm", Map.of());
            require(holder, share);
            round.acknowledge();
        }
    }

    private static String waiting(Visitor holder) {
        return holder.get("/").select("main a[href^=/copying/copies/]").attr("href");
    }

    private static UUID idOf(String copying) {
        return UUID.fromString(copying.substring("/copying/".length()));
    }

    private static void require(Visitor visitor, String path) {
        if (visitor.status() != 200 || !visitor.path().startsWith(path)) {
            throw new IllegalStateException("answered " + visitor.status() + " at " + visitor.path());
        }
    }

    @Override
    public List<String> faults(Remains remains) {
        var faults = new ArrayList<String>();
        asked.stream()
                .filter(id -> !remains.found("select 1 from copying where id = ?", id))
                .forEach(id -> faults.add("lost: copying " + id));
        made.stream()
                .filter(id -> !remains.found("select 1 from copying where id = ? and made_at is not null", id))
                .forEach(id -> faults.add("lost: making of " + id));
        remains.jdbc()
                .sql("""
                        select 'half: share ' || h.id from copying_share h join copying c on c.id = h.copying_id
                        where c.secret_id = :secret and (c.made_at is null) <> (h.carrier_id is null)
                        union all
                        select 'half: copy ' || k.id from carrier k where k.secret_id = :secret and k.origin = 'copied'
                          and not exists (select 1 from copying_share h where h.carrier_id = k.id)
                        union all
                        select 'half: holding of ' || h.id from copying_share h join copying c on c.id = h.copying_id
                        join custody u on u.carrier_id = h.carrier_id and upper_inf(u.during)
                        where c.secret_id = :secret and (h.received_at is not null and h.returned_at is null) <> (u.state = 'lent')
                        union all
                        select 'a gap before copy ' || k.copy_number from carrier k where k.secret_id = :secret and k.copy_number > 1
                          and not exists (select 1 from carrier b where b.secret_id = k.secret_id and b.copy_number = k.copy_number - 1)""")
                .param("secret", room.secret.id().value())
                .query(String.class)
                .list()
                .forEach(faults::add);
        remains.jdbc().sql("""
                        select 'a gap in printing numbers: ' || count(*) || ' of ' || max(right(printing_number, 4)) from copying
                        where made_at is not null having count(*) <> max(right(printing_number, 4)::int)""").query(String.class).list().forEach(faults::add);
        var entries = remains.entries("copies-made");
        made.stream()
                .filter(id -> entries.getOrDefault("copying:" + id, 0) != 1)
                .forEach(id -> faults.add("evidence of the making of " + id + ": " + entries.get("copying:" + id)));
        return faults;
    }
}
