package io.shoumi.places;

import io.shoumi.custody.PlaceId;
import io.shoumi.ledger.PersonId;
import io.shoumi.places.NewPlace.Label;
import io.shoumi.regulations.Level;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Changes the table of places. */
@Repository
class PlaceStore {
    private final JdbcClient jdbc;

    PlaceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    PlaceId insert(NewPlace place, @Nullable PlaceId parent, Instant at) {
        var id = new PlaceId(UUID.randomUUID());
        jdbc.sql("""
                        insert into place (id, parent_id, code, name_zh, name_en, kind, level_max, unit_id, custodian_id, created_at)
                        values (:id, :parent, :code, :zh, :en, :kind, :level, :unit, :custodian, :at)""")
                .param("id", id.value())
                .param("parent", parent == null ? null : parent.value())
                .param("code", place.label().code())
                .param("zh", place.label().nameZh())
                .param("en", place.label().nameEn())
                .param("kind", Objects.requireNonNull(place.kind()).code())
                .param("level", place.setting().safeFor().code())
                .param("unit", Objects.requireNonNull(place.unit()).value())
                .param("custodian", Objects.requireNonNull(place.custodian()).value())
                .param("at", Timestamp.from(at))
                .update();
        return id;
    }

    /** One change of a place at a time. */
    void lock(PlaceId id) {
        jdbc.sql("select id from place where id = ? for update")
                .param(id.value())
                .query(UUID.class)
                .optional();
    }

    void change(PlaceId id, Label label, @Nullable PlaceId parent, Level safeFor) {
        jdbc.sql(
                        "update place set name_zh = :zh, name_en = :en, parent_id = :parent, level_max = :level where id = :id")
                .param("zh", label.nameZh())
                .param("en", label.nameEn())
                .param("parent", parent == null ? null : parent.value())
                .param("level", safeFor.code())
                .param("id", id.value())
                .update();
    }

    void close(PlaceId id, PersonId by, String reason, Instant at) {
        jdbc.sql("update place set closed_at = ?, closed_by = ?, close_reason = ? where id = ?")
                .params(Timestamp.from(at), by.value(), reason, id.value())
                .update();
    }

    void entrust(PlaceId id, PersonId custodian) {
        jdbc.sql("update place set custodian_id = ? where id = ?")
                .params(custodian.value(), id.value())
                .update();
    }

    /** Something lies there, or was taken from there and will come back. */
    boolean used(PlaceId id) {
        return jdbc.sql("""
                        select exists (select 1 from custody k where k.place_id = :id and upper_inf(k.during)
                            and k.state in ('held', 'archived'))
                          or exists (select 1 from custody k where upper_inf(k.during) and k.state in ('lent', 'in-transit')
                            and (select b.place_id from custody b where b.carrier_id = k.carrier_id and b.state in ('held', 'archived')
                              order by lower(b.during) desc limit 1) = :id)""").param("id", id.value()).query(Boolean.class).single();
    }

    boolean hasOpenBelow(PlaceId id) {
        return jdbc.sql("select exists (select 1 from place where parent_id = ? and closed_at is null)")
                .param(id.value())
                .query(Boolean.class)
                .single();
    }

    /** A copy lies there whose level is higher. */
    boolean holdsAbove(PlaceId id, Level level) {
        return jdbc.sql("""
                        select exists (select 1 from custody k join carrier c on c.id = k.carrier_id join secret s on s.id = c.secret_id
                          where k.place_id = ? and upper_inf(k.during) and k.state in ('held', 'archived')
                            and level_rank(s.level) > level_rank(?))""")
                .params(id.value(), level.code())
                .query(Boolean.class)
                .single();
    }
}
