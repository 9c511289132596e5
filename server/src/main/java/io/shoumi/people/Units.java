package io.shoumi.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The units of the organisation, in the order of a tree. */
@Repository
public class Units {
    private static final String TREE = """
            with recursive tree (id, parent_id, code, name_zh, name_en, kind, depth, path) as (
              select id, parent_id, code, name_zh, name_en, kind, 0, array[code] from unit where parent_id is null
              union all
              select u.id, u.parent_id, u.code, u.name_zh, u.name_en, u.kind, t.depth + 1, t.path || u.code
              from unit u join tree t on u.parent_id = t.id)
            select * from tree
            """;

    private final JdbcClient jdbc;

    Units(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Unit> all() {
        return jdbc.sql(TREE + "order by path").query((row, n) -> unit(row)).list();
    }

    public Optional<Unit> find(UnitId id) {
        return jdbc.sql(TREE + "where id = ?")
                .param(id.value())
                .query((row, n) -> unit(row))
                .optional();
    }

    /** By code, or by name in either language where only one unit bears it. */
    public Optional<Unit> named(String text) {
        var found = jdbc.sql(TREE + "where lower(code) = lower(:t) or name_zh = :t or lower(name_en) = lower(:t)")
                .param("t", text.strip())
                .query((row, n) -> unit(row))
                .list();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static Unit unit(ResultSet row) throws SQLException {
        var parent = row.getObject("parent_id", UUID.class);
        return new Unit(
                new UnitId(row.getObject("id", UUID.class)),
                parent == null ? null : new UnitId(parent),
                row.getString("code"),
                row.getString("name_zh"),
                row.getString("name_en"),
                UnitKind.of(row.getString("kind")).orElseThrow(),
                row.getInt("depth"));
    }

    boolean codeTaken(String code) {
        return jdbc.sql("select exists (select 1 from unit where lower(code) = lower(?))")
                .param(code)
                .query(Boolean.class)
                .single();
    }

    UnitId insert(NewUnit unit, @Nullable UnitKind kind, Instant at) {
        var id = UnitId.random();
        jdbc.sql("""
                        insert into unit (id, parent_id, code, name_zh, name_en, kind, created_at)
                        values (:id, :parent, :code, :zh, :en, :kind, :at)""")
                .param("id", id.value())
                .param("parent", unit.parent() == null ? null : unit.parent().value())
                .param("code", unit.code())
                .param("zh", unit.nameZh())
                .param("en", unit.nameEn())
                .param("kind", kind == null ? null : kind.code())
                .param("at", Timestamp.from(at))
                .update();
        return id;
    }
}
