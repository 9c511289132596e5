package io.shoumi.places;

import io.shoumi.ledger.PersonId;
import io.shoumi.people.UnitId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Places in PostgreSQL. */
@Repository
public class Places {
    private final JdbcClient jdbc;
    private final Clock clock;

    Places(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<PlaceLine> all() {
        return jdbc.sql("""
                        select p.id, p.code, p.name_zh, p.name_en, p.kind, u.name_zh as unit_zh, u.name_en as unit_en,
                          c.name as custodian
                        from place p join unit u on u.id = p.unit_id join person c on c.id = p.custodian_id
                        order by u.code, p.code""")
                .query((row, n) -> new PlaceLine(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        row.getString("name_zh"),
                        row.getString("name_en"),
                        row.getString("kind"),
                        row.getString("unit_zh"),
                        row.getString("unit_en"),
                        row.getString("custodian")))
                .list();
    }

    boolean codeTaken(String code) {
        return jdbc.sql("select exists (select 1 from place where lower(code) = lower(?))")
                .param(code)
                .query(Boolean.class)
                .single();
    }

    /** Whether somebody is designated to keep or receive for the unit, or holds the granted post of clerk or archivist there. */
    public boolean keepsFor(PersonId person, UnitId unit) {
        return jdbc.sql("""
                        select exists (select 1 from designation where person_id = :person and unit_id = :unit
                            and acts && array['keep', 'receive'] and during @> :now::timestamptz)
                          or exists (select 1 from post_holding where person_id = :person and granted_by is not null
                            and post in ('clerk', 'archivist') and unit_id in (select unit_and_above(:unit))
                            and during @> :now::timestamptz)""")
                .param("person", person.value())
                .param("unit", unit.value())
                .param("now", Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    UUID insert(NewPlace place) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into place (id, code, name_zh, name_en, kind, unit_id, custodian_id, created_at)
                        values (:id, :code, :zh, :en, :kind, :unit, :custodian, :at)""")
                .param("id", id)
                .param("code", place.label().code())
                .param("zh", place.label().nameZh())
                .param("en", place.label().nameEn())
                .param("kind", place.kind() == null ? null : place.kind().code())
                .param("unit", place.unit() == null ? null : place.unit().value())
                .param(
                        "custodian",
                        place.custodian() == null ? null : place.custodian().value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return id;
    }
}
