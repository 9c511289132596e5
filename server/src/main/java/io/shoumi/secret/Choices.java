package io.shoumi.secret;

import io.shoumi.ledger.PersonId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the forms offer: departments, places, posts that somebody holds. */
@Repository
public class Choices {
    private final JdbcClient jdbc;
    private final Clock clock;

    Choices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A unit by both names, set in by its depth. */
    public record Unit(UUID id, String nameZh, String nameEn, int depth) {}

    /** A place by both names, with its code. */
    public record Place(UUID id, String code, String nameZh, String nameEn) {}

    /** A post of a unit that somebody holds. */
    public record Post(String post, UUID unit, String unitZh, String unitEn, String holders) {
        public String value() {
            return post + "@" + unit;
        }
    }

    /** Where somebody is designated to register now. */
    public List<Unit> departmentsOf(PersonId clerk) {
        return jdbc.sql("""
                        select distinct u.id, u.name_zh, u.name_en, u.code from designation d join unit u on u.id = d.unit_id
                        where d.person_id = :me and d.during @> :now::timestamptz and d.acts && array['receive', 'make']
                        order by u.code""")
                .param("me", clerk.value())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> new Unit(
                        row.getObject("id", UUID.class), row.getString("name_zh"), row.getString("name_en"), 0))
                .list();
    }

    public List<Unit> units() {
        return jdbc.sql("""
                        with recursive tree (id, name_zh, name_en, depth, path) as (
                          select id, name_zh, name_en, 0, array[code] from unit where parent_id is null
                          union all select u.id, u.name_zh, u.name_en, t.depth + 1, t.path || u.code
                          from unit u join tree t on u.parent_id = t.id)
                        select * from tree order by path""")
                .query((row, n) -> new Unit(
                        row.getObject("id", UUID.class),
                        row.getString("name_zh"),
                        row.getString("name_en"),
                        row.getInt("depth")))
                .list();
    }

    /** Approved places for paper, those of the unit first. */
    public List<Place> places(UUID unit) {
        return jdbc.sql("""
                        select p.id, p.code, p.name_zh, p.name_en from place p
                        where p.approved and p.closed_at is null and p.kind in ('archive-room', 'safe', 'secret-folder', 'cabinet')
                        order by p.unit_id = :unit desc, p.unit_id in (select unit_and_above(:unit)) desc, p.code""")
                .param("unit", unit)
                .query((row, n) -> new Place(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        row.getString("name_zh"),
                        row.getString("name_en")))
                .list();
    }

    /** Leading posts of the unit and of those above it. */
    public List<Post> posts(UUID unit) {
        return jdbc.sql("""
                        select h.post, u.id, u.name_zh, u.name_en, string_agg(p.name, '、' order by p.name) as holders
                        from post_holding h join unit u on u.id = h.unit_id join person p on p.id = h.person_id
                        where h.granted_by is not null and h.during @> :now::timestamptz and p.status = 'active'
                          and h.post <> 'staff' and u.id in (select unit_and_above(:unit))
                        group by h.post, u.id, u.name_zh, u.name_en, u.code
                        order by u.code, array_position(
                          array['general-manager','leader-in-charge','supervisor','clerk','archivist'], h.post)""")
                .param("unit", unit)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> new Post(
                        row.getString("post"),
                        row.getObject("id", UUID.class),
                        row.getString("name_zh"),
                        row.getString("name_en"),
                        row.getString("holders")))
                .list();
    }
}
