package io.shoumi.places;

import io.shoumi.custody.PlaceId;
import io.shoumi.custody.PlaceLabel;
import io.shoumi.ledger.PersonId;
import io.shoumi.people.UnitId;
import io.shoumi.places.PlaceRecord.Closed;
import io.shoumi.places.PlaceRecord.Custodian;
import io.shoumi.places.PlaceRecord.Name;
import io.shoumi.places.PlaceRecord.Unit;
import io.shoumi.regulations.Level;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Asks about places, each after what it stands in. */
@Repository
public class Places {
    private static final String TREE = """
            with recursive tree (id, depth, path) as (
              select p.id, 0, array[u.code, p.code] from place p join unit u on u.id = p.unit_id where p.parent_id is null
              union all select p.id, t.depth + 1, t.path || p.code from place p join tree t on p.parent_id = t.id)
            select p.*, t.depth, u.name_zh as unit_zh, u.name_en as unit_en, c.name as custodian, c.number as custodian_number,
              b.name as closer
            from tree t join place p on p.id = t.id join unit u on u.id = p.unit_id join person c on c.id = p.custodian_id
            left join person b on b.id = p.closed_by
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Places(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All, closed ones too. */
    public List<PlaceRecord> all() {
        return jdbc.sql(TREE + "order by t.path").query((row, n) -> place(row)).list();
    }

    public Optional<PlaceRecord> find(PlaceId id) {
        return jdbc.sql(TREE + "where p.id = ?")
                .param(id.value())
                .query((row, n) -> place(row))
                .optional();
    }

    /** By its code, typed or scanned from its label. */
    public Optional<PlaceRecord> byCode(String scanned) {
        return jdbc.sql(TREE + "where upper(p.code) = upper(?)")
                .param(PlaceLabel.code(scanned))
                .query((row, n) -> place(row))
                .optional();
    }

    /** Itself and what stands in it, closed ones left out. */
    public List<PlaceRecord> andBelow(PlaceId id) {
        return jdbc.sql(TREE + "where p.closed_at is null and p.id in (select place_and_below(?)) order by t.path")
                .param(id.value())
                .query((row, n) -> place(row))
                .list();
    }

    /** Of a unit and those below it, closed ones left out. */
    public List<PlaceRecord> ofUnit(UnitId unit) {
        return jdbc.sql(TREE + "where p.closed_at is null and ? in (select unit_and_above(p.unit_id)) order by t.path")
                .param(unit.value())
                .query((row, n) -> place(row))
                .list();
    }

    public List<PlaceRecord> of(Collection<PlaceId> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(TREE + "where p.id in (:ids) order by t.path")
                        .param("ids", ids.stream().map(PlaceId::value).toList())
                        .query((row, n) -> place(row))
                        .list();
    }

    /** What it stands in, from the outermost. */
    public List<PlaceRecord> around(PlaceId id) {
        return jdbc.sql(TREE + """
                        where p.id <> :id and p.id in (
                          with recursive above (id, parent_id) as (
                            select q.id, q.parent_id from place q where q.id = :id
                            union all select q.id, q.parent_id from place q join above a on q.id = a.parent_id)
                          select id from above)
                        order by t.depth""")
                .param("id", id.value())
                .query((row, n) -> place(row))
                .list();
    }

    private static PlaceRecord place(ResultSet row) throws SQLException {
        var parent = row.getObject("parent_id", UUID.class);
        return new PlaceRecord(
                new PlaceId(row.getObject("id", UUID.class)),
                parent == null ? null : new PlaceId(parent),
                row.getInt("depth"),
                new Name(row.getString("code"), row.getString("name_zh"), row.getString("name_en")),
                StorageKind.of(row.getString("kind")).orElseThrow(),
                new Unit(
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        row.getString("unit_zh"),
                        row.getString("unit_en")),
                new Custodian(
                        new PersonId(row.getObject("custodian_id", UUID.class)),
                        row.getString("custodian"),
                        row.getString("custodian_number")),
                Level.of(row.getString("level_max")),
                row.getTimestamp("created_at").toInstant(),
                closed(row));
    }

    private static @Nullable Closed closed(ResultSet row) throws SQLException {
        var at = row.getTimestamp("closed_at");
        return at == null ? null : new Closed(at.toInstant(), row.getString("closer"), row.getString("close_reason"));
    }

    boolean codeTaken(String code) {
        return jdbc.sql("select exists (select 1 from place where lower(code) = lower(?))")
                .param(code)
                .query(Boolean.class)
                .single();
    }

    /** Whether somebody is designated to keep or receive for the unit, or holds the granted post of clerk or archivist there. */
    public boolean keepsFor(PersonId person, UnitId unit) {
        return jdbc.sql("select keeps_for(?, ?, ?)")
                .params(person.value(), unit.value(), Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single();
    }
}
