package io.shoumi.regulation;

import io.shoumi.identity.PledgeYear;
import io.shoumi.people.UnitId;
import io.shoumi.regulations.ClauseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What breaks a clause now, read from the registers themselves: nothing is kept twice, so nothing can be stale. */
@Repository
class Violations {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Adoptions adoptions;
    private final Waits waits;
    private final Deadlines deadlines;

    Violations(JdbcClient jdbc, Clock clock, Adoptions adoptions, Waits waits, Deadlines deadlines) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.adoptions = adoptions;
        this.waits = waits;
        this.deadlines = deadlines;
    }

    /** All of them, the longest standing first; only where the clause's regulation binds the unit. */
    List<Violation> open() {
        var bindings = adoptions.bindings();
        var all = new ArrayList<Violation>();
        Stream.of(
                        departmentsWithoutClerk(),
                        unpledged(),
                        untrained(),
                        slow(),
                        overdue(),
                        lateReaders(),
                        termsOver(),
                        unsigned(),
                        withOutsiders(),
                        lateOutside(),
                        incidents())
                .flatMap(List::stream)
                .filter(found -> bindings.binds(found.unit(), found.clause().regulation()))
                .forEach(all::add);
        all.sort(Comparator.comparing(Violation::since, Comparator.nullsLast(Comparator.naturalOrder())));
        return List.copyOf(all);
    }

    private List<Violation> departmentsWithoutClerk() {
        return of("""
                select u.id as unit_id, 1 as n, u.created_at as since from unit u where u.kind = 'department' and not exists (
                  select 1 from designation d join person p on p.id = d.person_id and p.status = 'active'
                  where d.unit_id = u.id and 'receive' = any(d.acts) and d.during @> :now::timestamptz)""", row -> one(row, "R1.2", "regulation.lacks.clerk", null, "/designations?unit=" + row.unit()));
    }

    private List<Violation> unpledged() {
        return of(
                """
                select p.unit_id, count(*) as n, min(p.created_at) as since from person p
                where p.status = 'active' and p.unit_id is not null and not exists (
                  select 1 from pledge l where l.person_id = p.id and l.year = :year) group by p.unit_id""",
                row -> one(
                        row,
                        "R2.3",
                        "regulation.lacks.pledge",
                        row.count(),
                        "/people?view=unpledged&unit=" + row.unit()));
    }

    private List<Violation> untrained() {
        return of("""
                select p.unit_id, count(*) as n, min(p.created_at) as since from person p
                where p.status = 'active' and p.unit_id is not null and (p.trained_on is null or p.trained_on > :now::date)
                group by p.unit_id""", row -> one(row, "R5.1", "regulation.lacks.training", row.count(), "/people?unit=" + row.unit()));
    }

    /** Units whose people as a rule wait longer for access than the house wants. */
    private List<Violation> slow() {
        var target = deadlines.access();
        return waits.lately().stream()
                .filter(wait -> wait.slow(target))
                .map(wait -> new Violation(
                        new ClauseId("R2.4"),
                        wait.unit(),
                        "regulation.slow",
                        List.of(wait.percentWithin(), target.toHours()),
                        null,
                        "/regulations/R2.4"))
                .toList();
    }

    private List<Violation> overdue() {
        var sql = """
                select s.unit_id, count(*) as n, min(l.due_at) as since from loan l join secret s on s.id = l.secret_id
                where l.state = 'lent' and l.due_at < :now group by s.unit_id""";
        return Stream.of("R1.9", "R4.B2")
                .flatMap(clause -> of(sql, row -> one(row, clause, "regulation.late.loan", row.count(), null)).stream())
                .toList();
    }

    private List<Violation> lateReaders() {
        return of(
                """
                select s.unit_id, count(*) as n, min(t.due_at) as since from circulation_turn t
                join circulation c on c.id = t.circulation_id and c.closed_at is null join secret s on s.id = c.secret_id
                where t.given_at is not null and t.returned_at is null and t.due_at < :now group by s.unit_id""",
                row -> one(
                        row, "R2.15.2", "regulation.late.circulation", row.count(), "/registers/circulation?tab=late"));
    }

    private List<Violation> termsOver() {
        return of("""
                select s.unit_id, count(*) as n, min(s.term_until)::timestamp at time zone 'Asia/Shanghai' as since from secret s
                where s.state = 'active' and s.term_until <= (:now::timestamptz at time zone 'Asia/Shanghai')::date group by s.unit_id""", row -> one(row, "R2.2", "regulation.late.term", null, "/registers/terms?tab=over"));
    }

    /** Sealed envelopes of which nobody outside has signed for the receipt. */
    private List<Violation> unsigned() {
        return of(
                """
                select s.unit_id, count(*) as n, min(d.due_at) as since from dispatch d join secret s on s.id = d.secret_id
                where d.receipt_at is null and d.struck_at is null and d.due_at < :now and exists (
                  select 1 from dispatch_copy k where k.dispatch_id = d.id and k.over_at is null) group by s.unit_id""",
                row -> one(row, "R2.8.2", "regulation.late.dispatch", row.count(), "/registers/dispatch?tab=late"));
    }

    /** What was given to outsiders and is not back by its day, or though it was asked back. */
    private List<Violation> withOutsiders() {
        return of(
                """
                select s.unit_id, count(*) as n, min(least(d.due_at, d.recalled_at)) as since from disclosure d
                join secret s on s.id = d.secret_id where least(d.due_at, d.recalled_at) < :now and exists (
                  select 1 from disclosure_copy y join dispatch_copy k on k.dispatch_id = y.dispatch_id and k.carrier_id = y.carrier_id
                  where y.disclosure_id = d.id and k.over_at is null) group by s.unit_id""",
                row -> one(row, "R2.10", "regulation.late.disclosure", row.count(), "/registers/disclosure?tab=late"));
    }

    /** What was carried out and is not back, and what was brought back and is not registered. */
    private List<Violation> lateOutside() {
        var carried = """
                select s.unit_id, count(*) as n, min(o.due_at) as since from carry_out_copy y
                join carry_out o on o.id = y.carry_out_id join secret s on s.id = o.secret_id
                where y.given_at is not null and y.returned_at is null and o.due_at < :now group by s.unit_id""";
        var brought = """
                select t.unit_id, count(*) as n, min(t.due_at) as since from trip t
                where t.due_at < :now and (t.declared_at is null
                  or exists (select 1 from trip_paper p where p.trip_id = t.id and p.settled_at is null)) group by t.unit_id""";
        var outside = Stream.of("R3.8", "R4.B2")
                .flatMap(clause -> of(
                        carried,
                        row -> one(
                                row, clause, "regulation.late.carry-out", row.count(), "/registers/carry-out?tab=late"))
                        .stream());
        return Stream.concat(
                        outside,
                        of(brought, row -> one(row, "R4.B3", "regulation.late.trip", row.count(), null)).stream())
                .toList();
    }

    private List<Violation> incidents() {
        var sql = """
                select coalesce(i.unit_id, s.unit_id) as unit_id, count(*) as n, min(i.opened_at) as since
                from incident i left join secret s on s.id = i.secret_id
                where i.state = 'open' and i.kind = '%s' and coalesce(i.unit_id, s.unit_id) is not null
                group by coalesce(i.unit_id, s.unit_id)""";
        var all = new ArrayList<Violation>();
        for (var clause : List.of("R1.2", "R2.12")) {
            all.addAll(of(
                    sql.formatted("loss"), row -> one(row, clause, "regulation.open.loss", row.count(), "/incidents")));
        }
        all.addAll(
                of(sql.formatted("gap"), row -> one(row, "R2.15.2", "regulation.open.gap", row.count(), "/incidents")));
        all.addAll(findings());
        return all;
    }

    private List<Violation> findings() {
        return jdbc.sql("""
                        select f.clause, coalesce(i.unit_id, s.unit_id) as unit_id, count(*) as n, min(i.opened_at) as since
                        from finding f join incident i on i.id = f.incident_id left join secret s on s.id = f.secret_id
                        where i.state = 'open' and f.clause is not null and coalesce(i.unit_id, s.unit_id) is not null
                        group by f.clause, coalesce(i.unit_id, s.unit_id)""")
                .query((row, n) -> one(
                        Row.of(row), row.getString("clause"), "regulation.open.finding", row.getInt("n"), "/incidents"))
                .list();
    }

    private record Row(UUID unit, int count, @Nullable Instant since) {
        static Row of(ResultSet row) throws SQLException {
            var since = row.getTimestamp("since");
            return new Row(
                    row.getObject("unit_id", UUID.class), row.getInt("n"), since == null ? null : since.toInstant());
        }
    }

    private List<Violation> of(String sql, Function<Row, Violation> violation) {
        var now = clock.instant();
        var spec = jdbc.sql(sql);
        if (sql.contains(":now")) {
            spec = spec.param("now", Timestamp.from(now));
        }
        if (sql.contains(":year")) {
            spec = spec.param("year", PledgeYear.of(now));
        }
        return spec.query((row, n) -> violation.apply(Row.of(row))).list();
    }

    private static Violation one(Row row, String clause, String word, @Nullable Integer count, @Nullable String href) {
        return new Violation(
                new ClauseId(clause),
                new UnitId(row.unit()),
                word,
                count == null ? List.of() : List.of(count),
                row.since(),
                href);
    }
}
