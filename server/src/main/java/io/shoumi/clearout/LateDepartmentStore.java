package io.shoumi.clearout;

import io.shoumi.people.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which departments are late, and what was done about it. */
@Repository
class LateDepartmentStore {
    private static final String LATE = """
            select m.*, o.number, o.due_at from clear_out_unit m join clear_out o on o.id = m.clear_out_id
            where o.closed_at is null and o.due_at < :now and exists (select 1 from clear_out_item i
              where i.clear_out_id = m.clear_out_id and i.unit_id = m.unit_id and clear_out_open(i))
            """;

    private final JdbcClient jdbc;

    LateDepartmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<LateDepartment> notRemindedSince(Instant since, Instant now) {
        return jdbc.sql(LATE + "and (m.reminded_at is null or m.reminded_at <= :since) order by o.due_at limit 1000")
                .param("since", Timestamp.from(since))
                .param("now", Timestamp.from(now))
                .query((row, n) -> late(row))
                .list();
    }

    List<LateDepartment> dueBefore(Instant before, Instant now) {
        return jdbc.sql(LATE + "and m.escalated_at is null and o.due_at <= :before order by o.due_at limit 1000")
                .param("before", Timestamp.from(before))
                .param("now", Timestamp.from(now))
                .query((row, n) -> late(row))
                .list();
    }

    /** As it stands now, locked; empty where it is late no more. */
    Optional<LateDepartment> lock(LateDepartment stale, Instant now) {
        jdbc.sql("select 1 from clear_out_unit where clear_out_id = ? and unit_id = ? for update")
                .params(stale.clearOut().value(), stale.unit().value())
                .query(Integer.class)
                .optional();
        return jdbc.sql(LATE + "and m.clear_out_id = :id and m.unit_id = :unit")
                .param("id", stale.clearOut().value())
                .param("unit", stale.unit().value())
                .param("now", Timestamp.from(now))
                .query((row, n) -> late(row))
                .optional();
    }

    void reminded(LateDepartment one, Instant at) {
        set("reminded_at", one, at);
    }

    void escalated(LateDepartment one, Instant at) {
        set("escalated_at", one, at);
    }

    private void set(String column, LateDepartment one, Instant at) {
        jdbc.sql("update clear_out_unit set " + column + " = ? where clear_out_id = ? and unit_id = ?")
                .params(Timestamp.from(at), one.clearOut().value(), one.unit().value())
                .update();
    }

    private static LateDepartment late(ResultSet row) throws SQLException {
        var escalated = row.getTimestamp("escalated_at");
        return new LateDepartment(
                new ClearOutId(row.getObject("clear_out_id", UUID.class)),
                row.getString("number"),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getTimestamp("due_at").toInstant(),
                escalated == null ? null : escalated.toInstant());
    }
}
