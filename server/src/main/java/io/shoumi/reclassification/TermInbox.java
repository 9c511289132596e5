package io.shoumi.reclassification;

import io.shoumi.desk.InboxRow;
import io.shoumi.desk.InboxSource;
import io.shoumi.desk.Shell;
import io.shoumi.desk.Waiting;
import io.shoumi.gate.Caller;
import io.shoumi.secret.VisibleSecrets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Terms that end within {@link TermRegister#DAYS_AHEAD} days, on the desks of those designated for the department's secrets. */
@Component
class TermInbox implements InboxSource, Waiting {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** What somebody has already asked to have changed waits for others. */
    private static final String ENDING = """
            from visible s where s.unit_id in (select unit_id from kept) and s.state = 'active' and s.term_until <= :by::date
              and not exists (select 1 from request r where r.secret_id = s.id and r.act in ('Reclassify', 'Declassify')
                and r.state in ('submitted', 'returned'))""";

    private static final int ROWS_MAX = 50;

    private final JdbcClient jdbc;
    private final Clock clock;

    TermInbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Ending(UUID id, String number, String title, String level, LocalDate until) {
        Instant at() {
            return until.atStartOfDay(CHINA).toInstant();
        }
    }

    @Override
    public int waitingFor(Caller caller) {
        return query(caller, "select count(*)::int " + ENDING)
                .query(Integer.class)
                .single();
    }

    @Override
    public List<InboxRow> rowsFor(Caller caller, Shell shell) {
        return query(
                        caller,
                        "select s.id, s.number, s.cover_title, s.level, s.term_until " + ENDING
                                + " order by s.term_until, s.number limit " + ROWS_MAX)
                .query((row, n) -> new Ending(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getString("cover_title"),
                        row.getString("level"),
                        row.getObject("term_until", LocalDate.class)))
                .list()
                .stream()
                .map(ending -> row(shell, ending))
                .toList();
    }

    private static InboxRow row(Shell shell, Ending ending) {
        return new InboxRow(
                "calendar",
                shell.w("reclassification.inbox"),
                ending.title() + " · " + ending.number(),
                ending.level(),
                ending.at().minus(java.time.Duration.ofDays(TermRegister.DAYS_AHEAD)),
                ending.at(),
                shell.w("reclassification.inbox.do"),
                "/secrets/" + ending.id() + "/change");
    }

    private JdbcClient.StatementSpec query(Caller me, String sql) {
        var now = clock.instant();
        return jdbc.sql(VisibleSecrets.WITH + sql)
                .params(VisibleSecrets.binds(me, now))
                .param("by", now.atZone(CHINA).toLocalDate().plusDays(TermRegister.DAYS_AHEAD));
    }
}
