package io.shoumi.trip;

import io.shoumi.desk.InboxRow;
import io.shoumi.desk.InboxSource;
import io.shoumi.desk.Shell;
import io.shoumi.desk.Waiting;
import io.shoumi.gate.Caller;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Trips on people's desks: the traveller declares and hands in, the clerk registers, a leader is told. */
@Component
class TripInbox implements InboxSource, Waiting {
    private static final String WAITING = """
            with open as (
              select t.*, (select count(*) from trip_paper p where p.trip_id = t.id and p.settled_at is null) as papers from trip t where
            """ + TripStore.OPEN + """
            )
            select 'declare' as kind, t.*, t.back_at as arrived from open t where t.traveller_id = :me and t.declared_at is null
              and t.back_at <= :now
            union all
            select 'hand-in', t.*, t.declared_at from open t where t.traveller_id = :me and t.declared_at is not null
            union all
            select case when t.declared_at is null then 'undeclared' else 'register' end, t.*, coalesce(t.declared_at, t.due_at) from open t
            where (t.declared_at is not null or t.due_at < :now) and
            """ + TripStore.CLERK + """

            union all
            select 'escalated', t.*, t.escalated_at from open t where t.escalated_at is not null and
            """ + TripStore.LEADER;

    private final JdbcClient jdbc;
    private final Clock clock;

    TripInbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Row(
            String kind,
            String id,
            String number,
            String meeting,
            String traveller,
            int papers,
            Instant arrived,
            Instant due) {}

    @Override
    public int waitingFor(Caller caller) {
        return jdbc.sql("select count(*) from (" + WAITING + ") w")
                .params(TripStore.parameters(caller.person(), clock.instant()))
                .query(Integer.class)
                .single();
    }

    @Override
    public List<InboxRow> rowsFor(Caller caller, Shell shell) {
        return jdbc
                .sql("select w.*, n.name as traveller from (" + WAITING
                        + ") w join person n on n.id = w.traveller_id order by w.due_at limit 200")
                .params(TripStore.parameters(caller.person(), clock.instant()))
                .query((row, n) -> new Row(
                        row.getString("kind"),
                        row.getString("id"),
                        row.getString("number"),
                        row.getString("meeting"),
                        row.getString("traveller"),
                        row.getInt("papers"),
                        row.getTimestamp("arrived").toInstant(),
                        row.getTimestamp("due_at").toInstant()))
                .list()
                .stream()
                .map(row -> row(shell, row))
                .toList();
    }

    private static InboxRow row(Shell shell, Row row) {
        var key = "trip.inbox." + row.kind();
        return new InboxRow(
                "escalated".equals(row.kind()) ? "alert-triangle" : "file-text",
                shell.w(key),
                shell.w(key + ".text", row.meeting(), row.traveller(), row.papers(), row.number()),
                null,
                row.arrived(),
                row.due(),
                shell.w(key + ".act"),
                "/trips/" + row.id());
    }
}
