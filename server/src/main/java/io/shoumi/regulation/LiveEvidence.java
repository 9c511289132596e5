package io.shoumi.regulation;

import io.shoumi.people.UnitId;
import io.shoumi.regulations.ClauseId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The entries of the evidence log that cite a clause. */
@Repository
public class LiveEvidence {
    private static final int RECENT = 20;

    private final JdbcClient jdbc;
    private final Clock clock;

    LiveEvidence(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One entry as the clause's page shows it.
     *
     * @param logIndex null until the sequencer has integrated it
     */
    public record Line(
            Instant at,
            String kind,
            String outcome,
            @Nullable String actor,
            @Nullable Long logIndex) {}

    /** How many entries cite a clause: ever, in thirty days, and how many of all record a refusal. */
    public record Counts(long ever, long lately, long refused) {}

    List<Line> recent(ClauseId clause) {
        return jdbc.sql("""
                        select e.at, e.kind, e.outcome, p.name, i.log_index from evidence_staged e
                        left join evidence_integrated i on i.staged_id = e.id left join person p on p.id = e.actor_id
                        where e.clauses @> array[:clause]::text[] order by e.id desc limit %d""".formatted(RECENT))
                .param("clause", clause.value())
                .query((row, n) -> new Line(
                        row.getTimestamp("at").toInstant(),
                        row.getString("kind"),
                        row.getString("outcome"),
                        row.getString("name"),
                        row.getObject("log_index", Long.class)))
                .list();
    }

    Counts counts(ClauseId clause) {
        return jdbc.sql("""
                        select count(*) as ever, count(*) filter (where at > :since) as lately,
                          count(*) filter (where outcome = 'refused') as refused
                        from evidence_staged where clauses @> array[:clause]::text[]""")
                .param("clause", clause.value())
                .param("since", Timestamp.from(clock.instant().minus(Duration.ofDays(30))))
                .query((row, n) -> new Counts(row.getLong("ever"), row.getLong("lately"), row.getLong("refused")))
                .single();
    }

    /** A clause that is cited by entries about a unit, about its secrets, or by its people. */
    record Cited(String clause, UnitId unit) {}

    List<Cited> cited() {
        return jdbc.sql("""
                        select distinct c.clause, coalesce(s.unit_id, p.unit_id, u.id) as unit_id
                        from evidence_staged e cross join unnest(e.clauses) as c (clause)
                        left join secret s on s.id = e.secret_id left join person p on p.id = e.actor_id
                        left join unit u on e.subject = 'unit:' || u.id
                        where e.clauses <> '{}' and coalesce(s.unit_id, p.unit_id, u.id) is not null""")
                .query((row, n) -> new Cited(row.getString("clause"), new UnitId(row.getObject("unit_id", UUID.class))))
                .list();
    }
}
