package io.shoumi.reading;

import io.shoumi.TestHouse;
import io.shoumi.Visitor;
import io.shoumi.torture.Remains;
import io.shoumi.torture.Round;
import io.shoumi.torture.TortureAct;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A reader asks, two approve, the reader gives back; and again. What the kill leaves unfinished is taken up in the next round. */
public final class LendingUnderTorture implements TortureAct {
    private final Archive archive;
    private final Queue<UUID> asked = new ConcurrentLinkedQueue<>();
    private final Queue<UUID> approved = new ConcurrentLinkedQueue<>();
    private final Queue<UUID> returned = new ConcurrentLinkedQueue<>();

    public LendingUnderTorture(TestHouse house) {
        archive = new Archive(house);
    }

    @Override
    public void work(Round round) {
        var reader = round.logIn(archive.reader);
        var leader = round.logIn(archive.leader);
        var supervisor = round.logIn(archive.supervisor);
        giveBackAll(reader, round);
        while (true) {
            var request = ask(reader, round);
            decide(leader, request, round);
            decide(supervisor, request, round);
            approved.add(request);
            giveBackAll(reader, round);
        }
    }

    private UUID ask(Visitor reader, Round round) {
        var due = round.now()
                .plus(Duration.ofDays(3))
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toLocalDate();
        reader.submit(
                reader.get("/loans/new?secret=" + archive.secret),
                "/loans",
                Map.of(
                        "mode",
                        "electronic",
                        "purpose",
                        "投资测算复核",
                        "due",
                        due.toString(),
                        "room",
                        archive.room.toString()));
        require(reader, "/requests/");
        var request = UUID.fromString(reader.path().substring("/requests/".length()));
        asked.add(request);
        round.acknowledge();
        return request;
    }

    private static void decide(Visitor approver, UUID request, Round round) {
        Archive.approve(approver, "/requests/" + request);
        require(approver, "/");
        round.acknowledge();
    }

    private void giveBackAll(Visitor reader, Round round) {
        var forms = reader.get("/reading").select("form[action$=/give-back]").eachAttr("action");
        for (var form : forms) {
            reader.submit(reader.get("/reading"), form, Map.of());
            require(reader, "/reading");
            returned.add(UUID.fromString(form.split("/")[2]));
            round.acknowledge();
        }
    }

    private static void require(Visitor visitor, String path) {
        if (visitor.status() != 200 || !visitor.path().startsWith(path)) {
            throw new IllegalStateException("answered " + visitor.status() + " at " + visitor.path());
        }
    }

    @Override
    public List<String> faults(Remains remains) {
        var faults = new ArrayList<String>();
        unless(remains, asked, "select 1 from request where id = ?", "lost: request ", faults);
        unless(remains, approved, """
                select 1 from request r join loan l on l.request_id = r.id where r.id = ? and r.state = 'approved'
                  and 2 = (select count(*) from decision d where d.request_id = r.id)""", "lost: approval of ", faults);
        unless(remains, returned, "select 1 from loan where id = ? and state = 'returned'", "lost: return of ", faults);
        remains.jdbc()
                .sql("""
                        with entries as (select subject, count(*) as n from evidence_staged
                          where kind = 'request-submitted' and outcome = 'done' group by subject)
                        select r.id from request r left join loan l on l.request_id = r.id
                          left join entries e on e.subject = 'request:' || r.id where r.secret_id = ?
                          and ((r.state = 'approved') <> (l.id is not null) or e.n is distinct from 1
                            or (l.state = 'returned') <> (l.returned_at is not null))""")
                .param(archive.secret)
                .query(UUID.class)
                .list()
                .forEach(id -> faults.add("half: loan of request " + id));
        return faults;
    }

    private static void unless(Remains remains, Queue<UUID> ids, String sql, String fault, List<String> faults) {
        ids.stream().filter(id -> !remains.found(sql, id)).forEach(id -> faults.add(fault + id));
    }
}
