package io.shoumi.regulation;

import io.shoumi.people.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Measures {@link Wait}s from the registers. It counts from when a request was first sent: what approvers send back for change
 * still keeps its asker waiting.
 */
@Repository
public class Waits {
    public static final Duration LATELY = Duration.ofDays(90);

    private static final String SPANS = """
            with asked as (
              select r.id, r.state, p.unit_id,
                coalesce((select min(f.sent_at) from request_round f where f.request_id = r.id), r.submitted_at) as at
              from request r join person p on p.id = r.requester_id
              where p.unit_id is not null and r.act in ('Borrow', 'Copy', 'Excerpt', 'CarryOut')
                -- what was approved lapses long before that
                and (r.closed_at is null or r.closed_at >= :from::timestamptz - interval '60 days')),
            reached as (
              select request_id, lent_at as at from loan where lent_at is not null
              union all select c.request_id, min(case when h.place_id is null then h.received_at else c.made_at end)
                from copying c join copying_share h on h.copying_id = c.id group by c.request_id
              union all select o.request_id, min(y.received_at)
                from carry_out o join carry_out_copy y on y.carry_out_id = o.id group by o.request_id),
            span as (
              select a.unit_id, a.at as since, g.at as until
              from asked a left join reached g on g.request_id = a.id and g.at is not null
              where g.at >= :from and g.at < :to or g.at is null and (a.state = 'submitted' or a.state = 'approved' and (
                exists (select 1 from loan l where l.request_id = a.id and l.state = 'approved')
                or exists (select 1 from copying c where c.request_id = a.id and (c.valid_until > :to or c.made_at is not null))
                or exists (select 1 from carry_out o join carry_out_copy y on y.carry_out_id = o.id
                  where o.request_id = a.id and y.lapsed_at is null)))),
            waited as (select unit_id, since, until, extract(epoch from coalesce(until, :to::timestamptz) - since) as seconds from span)
            """;

    private final JdbcClient jdbc;
    private final Deadlines deadlines;
    private final Clock clock;

    Waits(JdbcClient jdbc, Deadlines deadlines, Clock clock) {
        this.jdbc = jdbc;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Each unit that waits or waited in the last ninety days, the slowest first. */
    public List<Wait> lately() {
        var now = clock.instant();
        return between(now.minus(LATELY), now);
    }

    /** Each unit whose people got access in a time, the slowest first; what still waits counts as at the end of it. */
    List<Wait> between(Instant from, Instant to) {
        return asked(SPANS + """
                        select unit_id, count(until) as given, count(*) filter (where until is null) as waiting,
                          percentile_cont(0.5) within group (order by seconds) filter (where until is not null) as median,
                          percentile_cont(0.9) within group (order by seconds) filter (where until is not null) as ninth,
                          count(*) filter (where until is not null and seconds <= :target) as within,
                          count(*) filter (where until is null and seconds > :target) as late,
                          min(since) filter (where until is null) as since
                        from waited group by unit_id order by median desc nulls last, since""", from, to)
                .param("target", deadlines.access().toSeconds())
                .query((row, n) -> wait(row))
                .list();
    }

    /** The median of the last ninety days in the whole house; null while nobody got anything. */
    @Nullable
    Duration median() {
        var now = clock.instant();
        return asked(SPANS + """
                        select percentile_cont(0.5) within group (order by seconds) as median from waited where until is not null""", now.minus(LATELY), now)
                .query((row, n) -> new Median(seconds(row, "median")))
                .single()
                .value();
    }

    private record Median(@Nullable Duration value) {}

    private JdbcClient.StatementSpec asked(String sql, Instant from, Instant to) {
        return jdbc.sql(sql).param("from", Timestamp.from(from)).param("to", Timestamp.from(to));
    }

    private static Wait wait(ResultSet row) throws SQLException {
        var since = row.getTimestamp("since");
        return new Wait(
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getInt("given"),
                seconds(row, "median"),
                seconds(row, "ninth"),
                row.getInt("within"),
                row.getInt("waiting"),
                row.getInt("late"),
                since == null ? null : since.toInstant());
    }

    private static @Nullable Duration seconds(ResultSet row, String column) throws SQLException {
        var seconds = row.getDouble(column);
        return row.wasNull() ? null : Duration.ofSeconds(Math.round(seconds));
    }
}
