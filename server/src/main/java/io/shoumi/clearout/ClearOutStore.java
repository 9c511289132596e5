package io.shoumi.clearout;

import io.shoumi.ledger.PersonId;
import io.shoumi.people.UnitId;
import io.shoumi.regulations.Bilingual;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of campaigns and of the departments that they cover. */
@Repository
class ClearOutStore {
    private static final String CLEAR_OUTS = """
            select o.*, p.name as opener, c.name as closer from clear_out o join person p on p.id = o.opened_by
            left join person c on c.id = o.closed_by
            """;
    /** Keeps papers for one of the departments of the campaign {@code o}. */
    private static final String KEEPS =
            "exists (select 1 from clear_out_unit m where m.clear_out_id = o.id and keeps_for(:me, m.unit_id, :now))";

    private final JdbcClient jdbc;

    ClearOutStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ClearOut opened, List<UnitId> units) {
        jdbc.sql(
                        "insert into clear_out (id, number, name, due_at, opened_by, opened_at) values (:id, :number, :name, :due, :by, :at)")
                .param("id", opened.id().value())
                .param("number", opened.number())
                .param("name", opened.name())
                .param("due", Timestamp.from(opened.dueAt()))
                .param("by", opened.opener().value())
                .param("at", Timestamp.from(opened.openedAt()))
                .update();
        units.forEach(unit -> jdbc.sql("insert into clear_out_unit (clear_out_id, unit_id) values (?, ?)")
                .params(opened.id().value(), unit.value())
                .update());
    }

    Optional<ClearOut> find(ClearOutId id) {
        return jdbc.sql(CLEAR_OUTS + "where o.id = ?")
                .param(id.value())
                .query((row, n) -> clearOut(row))
                .optional();
    }

    Optional<ClearOut> byNumber(String number) {
        return jdbc.sql(CLEAR_OUTS + "where upper(o.number) = upper(?)")
                .param(number)
                .query((row, n) -> clearOut(row))
                .optional();
    }

    /** Newest first. */
    List<ClearOut> all(PersonId viewer, boolean officer, Instant now) {
        return jdbc.sql(CLEAR_OUTS + "where :officer or " + KEEPS + " order by o.opened_at desc limit 200")
                .param("officer", officer)
                .param("me", viewer.value())
                .param("now", Timestamp.from(now))
                .query((row, n) -> clearOut(row))
                .list();
    }

    /** Beside others who decide, but nobody closes it meanwhile. */
    void share(ClearOutId id) {
        lock(id, "for share");
    }

    /** Alone, until the transaction ends. */
    void lock(ClearOutId id) {
        lock(id, "for update");
    }

    private void lock(ClearOutId id, String how) {
        jdbc.sql("select id from clear_out where id = ? " + how)
                .param(id.value())
                .query(UUID.class)
                .optional();
    }

    /** In the order of their codes. */
    List<Department> departments(ClearOutId id, PersonId viewer, Instant now) {
        return jdbc.sql("""
                        select u.id, u.name_zh, u.name_en, keeps_for(:me, u.id, :now) as knows, count(i.id) as total,
                          count(i.id) filter (where clear_out_open(i)) as open
                        from clear_out_unit m join unit u on u.id = m.unit_id
                        left join clear_out_item i on i.clear_out_id = m.clear_out_id and i.unit_id = m.unit_id
                        where m.clear_out_id = :id group by u.id order by u.code""")
                .param("id", id.value())
                .param("me", viewer.value())
                .param("now", Timestamp.from(now))
                .query((row, n) -> new Department(
                        new UnitId(row.getObject("id", UUID.class)),
                        new Bilingual(row.getString("name_zh"), row.getString("name_en")),
                        row.getBoolean("knows"),
                        new Department.Amounts(row.getInt("total"), row.getInt("open"))))
                .list();
    }

    /** What is done stays done, whatever becomes of the copies later. */
    void close(ClearOutId id, PersonId by, Instant at) {
        jdbc.sql("update clear_out_item i set outcome = clear_out_state(i) where i.clear_out_id = ?")
                .param(id.value())
                .update();
        jdbc.sql("update clear_out set closed_at = ?, closed_by = ? where id = ?")
                .params(Timestamp.from(at), by.value(), id.value())
                .update();
    }

    private static ClearOut clearOut(ResultSet row) throws SQLException {
        var closed = row.getTimestamp("closed_at");
        return new ClearOut(
                new ClearOutId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("name"),
                row.getTimestamp("due_at").toInstant(),
                new PersonId(row.getObject("opened_by", UUID.class)),
                row.getString("opener"),
                row.getTimestamp("opened_at").toInstant(),
                closed == null ? null : new ClearOut.Closed(closed.toInstant(), row.getString("closer")));
    }
}
