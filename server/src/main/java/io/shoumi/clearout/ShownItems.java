package io.shoumi.clearout;

import io.shoumi.clearout.ClearOutItem.About;
import io.shoumi.clearout.ClearOutItem.Decision;
import io.shoumi.clearout.ClearOutItem.State;
import io.shoumi.clearout.ClearOutItem.Where;
import io.shoumi.custody.CopyNumber;
import io.shoumi.gate.Caller;
import io.shoumi.people.UnitId;
import io.shoumi.secret.VisibleSecrets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Items as one person may know them. Whoever keeps a department's papers knows how many there are and their labels; what a copy is of
 * is shown to those in its scope (R1.7.2).
 */
@Repository
class ShownItems {
    private static final String ITEMS = """
            select i.id, i.carrier_id, c.label, i.reason, clear_out_state(i) as state, k.state as custody, p.code as place,
              h.name as holder, k.outside, holds_on(c.id, null) || incidents_on(c.id, null) as kept_for,
              d.id as decision, d.way, d.decided_at, b.name as clerk, r.name as receiver, d.note,
              case d.way when 'destroy' then (select x.number from destruction_item y join destruction x on x.id = y.destruction_id
                  where y.carrier_id = c.id and y.struck_at is null and x.state in ('submitted', 'approved', 'done')
                  order by x.created_at desc limit 1)
                when 'to-issuer' then (select s.number from dispatch_copy o join dispatch s on s.id = o.dispatch_id
                  where o.carrier_id = c.id and o.over_at is null) end as proof,
              v.id as secret, v.cover_title, coalesce(v.document_number, v.number) as document, v.issuing_body, v.level, v.term_years,
              c.copy_number
            from clear_out_item i join carrier c on c.id = i.carrier_id join custody k on k.carrier_id = c.id and upper_inf(k.during)
            left join visible v on v.id = c.secret_id left join place p on p.id = k.place_id left join person h on h.id = k.holder_id
            left join clear_out_decision d on d.item_id = i.id and d.undone_at is null
            left join person b on b.id = d.decided_by left join person r on r.id = d.receiver_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ShownItems(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In the order of the secrets' numbers and the copies'. */
    List<ClearOutItem> of(ClearOutId clearOut, UnitId unit, Caller viewer) {
        return items(
                "i.clear_out_id = :clear_out and i.unit_id = :unit",
                Map.of("clear_out", clearOut.value(), "unit", unit.value()),
                viewer);
    }

    /** What is on its way to the viewer. */
    List<ClearOutItem> comingTo(Caller viewer) {
        return items("d.receiver_id = :me and d.received_at is null", Map.of(), viewer);
    }

    private List<ClearOutItem> items(String which, Map<String, Object> binds, Caller viewer) {
        return jdbc.sql(VisibleSecrets.WITH + ITEMS + "where " + which
                        + " order by v.number nulls last, c.copy_number, c.label")
                .params(VisibleSecrets.binds(viewer, clock.instant()))
                .params(binds)
                .query((row, n) -> item(row))
                .list();
    }

    private static ClearOutItem item(ResultSet row) throws SQLException {
        return new ClearOutItem(
                row.getObject("id", UUID.class),
                row.getObject("carrier_id", UUID.class),
                row.getString("label"),
                about(row),
                row.getString("reason"),
                State.of(row.getString("state")),
                new Where(
                        row.getString("custody"),
                        row.getString("place"),
                        row.getString("holder"),
                        row.getString("outside")),
                Stream.of((String[]) row.getArray("kept_for").getArray()).toList(),
                decision(row));
    }

    private static @Nullable About about(ResultSet row) throws SQLException {
        var secret = row.getObject("secret", UUID.class);
        return secret == null
                ? null
                : new About(
                        secret,
                        row.getString("cover_title"),
                        row.getString("document"),
                        row.getString("issuing_body"),
                        row.getString("level"),
                        row.getInt("term_years"),
                        CopyNumber.text(row.getInt("copy_number")));
    }

    private static @Nullable Decision decision(ResultSet row) throws SQLException {
        var id = row.getObject("decision", UUID.class);
        return id == null
                ? null
                : new Decision(
                        id,
                        ClearingWay.of(row.getString("way")).orElseThrow(),
                        row.getString("clerk"),
                        row.getTimestamp("decided_at").toInstant(),
                        row.getString("receiver"),
                        row.getString("note"),
                        row.getString("proof"));
    }
}
