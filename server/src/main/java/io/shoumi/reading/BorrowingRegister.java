package io.shoumi.reading;

import io.shoumi.ledger.PersonId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The borrowing register as one person may see it: what lies in scope, what they keep, what they borrowed; counts included. */
@Component
public class BorrowingRegister {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String VISIBLE = """
            (l.borrower_id = :me or in_scope(s.id, :me, :now::timestamptz)
              or exists (select 1 from designation d where d.person_id = :me and d.during @> :now::timestamptz
                and d.acts && array['receive', 'keep'] and d.unit_id = s.unit_id))""";

    private static final String JOINED = " from loan l join secret s on s.id = l.secret_id where ";

    private final JdbcClient jdbc;
    private final LoanStore loans;
    private final Clock clock;

    BorrowingRegister(JdbcClient jdbc, LoanStore loans, Clock clock) {
        this.jdbc = jdbc;
        this.loans = loans;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Loan> lines(RegisterFilter filter, PersonId reader) {
        var where = "where " + condition(filter) + " order by "
                + ("due".equals(filter.sort()) ? "l.due_at" : "l.number desc") + " limit " + RegisterFilter.LINES
                + " offset " + (filter.page() - 1) * RegisterFilter.LINES;
        return loans.query(where, parameters(filter, reader));
    }

    @Transactional(readOnly = true)
    public long count(RegisterFilter filter, PersonId reader) {
        return jdbc.sql(
                        "select count(*) from loan l join secret s on s.id = l.secret_id join person b on b.id = l.borrower_id where "
                                + condition(filter))
                .params(parameters(filter, reader))
                .query(Long.class)
                .single();
    }

    /** How many lines each view holds, in one statement. */
    @Transactional(readOnly = true)
    public Map<RegisterFilter.View, Long> counts(PersonId reader) {
        var counts = new EnumMap<RegisterFilter.View, Long>(RegisterFilter.View.class);
        var columns = java.util.Arrays.stream(RegisterFilter.View.values())
                .map(view -> "count(*) filter (where " + view.where() + ") as " + view)
                .collect(java.util.stream.Collectors.joining(", "));
        var row = jdbc.sql("select " + columns + JOINED + VISIBLE)
                .params(parameters(RegisterFilter.ALL, reader))
                .query()
                .singleRow();
        for (var view : RegisterFilter.View.values()) {
            var lines = row.get(view.name().toLowerCase(java.util.Locale.ROOT));
            counts.put(view, lines instanceof Number number ? number.longValue() : 0L);
        }
        return counts;
    }

    private static String condition(RegisterFilter filter) {
        var where =
                new StringBuilder(VISIBLE).append(" and ").append(filter.view().where());
        filter.level().ifPresent(level -> where.append(" and s.level = :level"));
        filter.unit().ifPresent(unit -> where.append(" and b.unit_id = :unit::uuid"));
        filter.from().ifPresent(from -> where.append(" and l.approved_at >= :from"));
        if (!filter.text().isBlank()) {
            where.append(
                    " and (b.name ilike :text or s.cover_title ilike :text or l.number ilike :text or l.purpose ilike :text)");
        }
        return where.toString();
    }

    private Map<String, Object> parameters(RegisterFilter filter, PersonId reader) {
        var now = clock.instant();
        var all = new HashMap<String, Object>();
        all.put("me", reader.value());
        all.put("now", Timestamp.from(now));
        all.put(
                "today",
                Timestamp.from(
                        now.atZone(CHINA).toLocalDate().atStartOfDay(CHINA).toInstant()));
        filter.level().ifPresent(level -> all.put("level", level));
        filter.unit().ifPresent(unit -> all.put("unit", unit));
        filter.from()
                .ifPresent(from ->
                        all.put("from", Timestamp.from(from.atStartOfDay(CHINA).toInstant())));
        if (!filter.text().isBlank()) {
            all.put("text", "%" + filter.text().strip().replaceAll("([%_\\\\])", "\\\\$1") + "%");
        }
        return all;
    }
}
