package io.shoumi.stocktake;

import io.shoumi.custody.CopyNumber;
import io.shoumi.gate.Caller;
import io.shoumi.secret.VisibleSecrets;
import io.shoumi.stocktake.CountLine.About;
import io.shoumi.stocktake.CountLine.Resolved;
import io.shoumi.stocktake.CountLine.Scan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * A count's lines as one person may know them. Who counts must know how many copies there are and their labels, or the count says
 * nothing; what a copy is of, and where else one lies, is shown to those in its scope only (R1.7.2).
 */
@Repository
class CountLines {
    private static final String LINES = """
            select l.id, l.carrier_id, l.label, line_state(l) as state, line_open(l) as open, e.code as expected_in, l.scanned_at,
              i.code as scanned_in, b.name as scanned_by, l.resolution, l.resolved_at, r.name as resolved_by, l.note,
              v.id as secret, v.cover_title, v.level, v.term_years, c.copy_number,
              case when v.id is not null then (select p.code from custody k join place p on p.id = k.place_id
                where k.carrier_id = l.carrier_id and upper_inf(k.during)) end as registered_in
            from stock_take_line l left join carrier c on c.id = l.carrier_id left join visible v on v.id = c.secret_id
            left join place e on e.id = l.expected_in left join place i on i.id = l.scanned_in
            left join person b on b.id = l.scanned_by left join person r on r.id = l.resolved_by
            where l.stock_take_id = :take
            order by line_open(l) desc, l.scanned_at desc nulls first, e.code, v.number nulls last, c.copy_number, l.label
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    CountLines(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those about which something is to be done first, then the last that was scanned. */
    List<CountLine> of(StockTakeId take, Caller viewer) {
        return jdbc.sql(VisibleSecrets.WITH + LINES)
                .params(VisibleSecrets.binds(viewer, clock.instant()))
                .param("take", take.value())
                .query((row, n) -> line(row))
                .list();
    }

    private static CountLine line(ResultSet row) throws SQLException {
        return new CountLine(
                row.getObject("id", UUID.class),
                row.getObject("carrier_id", UUID.class),
                row.getString("label"),
                about(row),
                LineState.of(row.getString("state")),
                row.getString("expected_in"),
                row.getString("registered_in"),
                scan(row),
                resolved(row),
                row.getBoolean("open"));
    }

    private static @Nullable About about(ResultSet row) throws SQLException {
        var secret = row.getObject("secret", UUID.class);
        return secret == null
                ? null
                : new About(
                        secret,
                        row.getString("cover_title"),
                        row.getString("level"),
                        row.getInt("term_years"),
                        CopyNumber.text(row.getInt("copy_number")));
    }

    private static @Nullable Scan scan(ResultSet row) throws SQLException {
        var at = at(row, "scanned_at");
        return at == null ? null : new Scan(at, row.getString("scanned_by"), row.getString("scanned_in"));
    }

    /** What was found without a label has its description from the beginning. */
    private static @Nullable Resolved resolved(ResultSet row) throws SQLException {
        var at = at(row, "resolved_at");
        return at == null
                ? null
                : new Resolved(row.getString("resolution"), at, row.getString("resolved_by"), row.getString("note"));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
