package io.shoumi.joint;

import io.shoumi.custody.PlaceId;
import io.shoumi.joint.Matter.Side;
import io.shoumi.joint.Matter.Who;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
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

/** Matters for two in PostgreSQL, which itself refuses that one person or one office be both. */
@Repository
class JointStore {
    private static final String SELECT = """
            select m.*, p.name, p.number, a.name as asker, a.number as asker_number, j.name as joiner, j.number as joiner_number,
              r.name as replaced, r.number as replaced_number, s.number as secret_number, l.code as room_code
            from joint_matter m join person p on p.id = m.person_id join person a on a.id = m.asked_by
            left join person j on j.id = m.joined_by left join person r on r.id = m.in_place_of
            left join secret s on s.id = m.secret_id left join place l on l.id = m.room_id
            """;

    private final JdbcClient jdbc;

    JointStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What only the use case sees.
     *
     * @param half sealed
     * @param identity a digest
     */
    record Kept(byte @Nullable [] half, byte @Nullable [] identity) {}

    void insert(UUID id, Asking.Wish wish, PersonId by, Office as, Instant at, Instant until, Kept kept) {
        jdbc.sql("""
                        insert into joint_matter (id, kind, person_id, role, in_place_of, reason, asked_by, asked_as, asked_at, until,
                          half_sealed, identity_hash, secret_id, room_id, hours)
                        values (:id, :kind, :person, :role, :place, :reason, :by, :as, :at, :until, :half, :identity, :secret, :room,
                          :hours)""")
                .param("secret", wish.secret() == null ? null : wish.secret().value())
                .param("room", wish.room() == null ? null : wish.room().value())
                .param("hours", wish.secret() == null ? null : wish.hours())
                .param("id", id)
                .param("kind", wish.kind().code())
                .param("person", wish.person().value())
                .param("role", wish.role() == null ? null : wish.role().code())
                .param(
                        "place",
                        wish.inPlaceOf() == null ? null : wish.inPlaceOf().value())
                .param("reason", wish.reason())
                .param("by", by.value())
                .param("as", as.code())
                .param("at", Timestamp.from(at))
                .param("until", Timestamp.from(until))
                .param("half", kept.half())
                .param("identity", kept.identity())
                .update();
    }

    /** What ran out frees its person for another asking. */
    void dropExpired(PersonId person, MatterKind kind, Instant now) {
        jdbc.sql("""
                        update joint_matter set state = 'dropped', half_sealed = null
                        where person_id = :person and kind = :kind and state = 'open' and until <= :now""")
                .param("person", person.value())
                .param("kind", kind.code())
                .param("now", Timestamp.from(now))
                .update();
    }

    boolean hasOpen(PersonId person, MatterKind kind) {
        return jdbc.sql(
                        "select exists (select 1 from joint_matter where person_id = ? and kind = ? and state = 'open')")
                .params(person.value(), kind.code())
                .query(Boolean.class)
                .single();
    }

    /** Locked until the transaction ends: it is joined once. */
    Optional<Matter> lock(UUID id) {
        return jdbc.sql(SELECT + " where m.id = ? for update of m")
                .param(id)
                .query((row, n) -> matter(row))
                .optional();
    }

    Optional<Matter> find(UUID id) {
        return jdbc.sql(SELECT + " where m.id = ?")
                .param(id)
                .query((row, n) -> matter(row))
                .optional();
    }

    Kept kept(UUID id) {
        return jdbc.sql("select half_sealed, identity_hash from joint_matter where id = ?")
                .param(id)
                .query((row, n) -> new Kept(row.getBytes("half_sealed"), row.getBytes("identity_hash")))
                .single();
    }

    void join(UUID id, PersonId by, Office as, Instant at) {
        jdbc.sql("""
                        update joint_matter set state = 'done', joined_by = :by, joined_as = :as, joined_at = :at, half_sealed = null
                        where id = :id""")
                .param("by", by.value())
                .param("as", as.code())
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    void drop(UUID id) {
        jdbc.sql("update joint_matter set state = 'dropped', half_sealed = null where id = ?")
                .param(id)
                .update();
    }

    List<Matter> latest(int most) {
        return jdbc.sql(SELECT + " order by (m.state = 'open') desc, m.asked_at desc limit ?")
                .param(most)
                .query((row, n) -> matter(row))
                .list();
    }

    /** Open ones that somebody of this office could join. */
    List<Matter> waitingFor(PersonId person, Office as, Instant now) {
        return jdbc.sql(SELECT + """
                         where m.state = 'open' and m.until > :now and m.asked_by <> :me and m.person_id <> :me and m.asked_as <> :as
                        order by m.asked_at""")
                .param("now", Timestamp.from(now))
                .param("me", person.value())
                .param("as", as.code())
                .query((row, n) -> matter(row))
                .list();
    }

    private static Matter matter(ResultSet row) throws SQLException {
        return new Matter(
                row.getObject("id", UUID.class),
                MatterKind.of(row.getString("kind")),
                java.util.Objects.requireNonNull(who(row, "person_id", "name", "number")),
                row.getString("role"),
                who(row, "in_place_of", "replaced", "replaced_number"),
                glass(row),
                row.getString("reason"),
                java.util.Objects.requireNonNull(side(row, "asked", "asker")),
                side(row, "joined", "joiner"),
                row.getTimestamp("until").toInstant(),
                row.getString("state"));
    }

    private static @Nullable Who who(ResultSet row, String id, String name, String number) throws SQLException {
        var found = row.getObject(id, UUID.class);
        return found == null ? null : new Who(new PersonId(found), row.getString(name), row.getString(number));
    }

    private static Matter.@Nullable Glass glass(ResultSet row) throws SQLException {
        var secret = row.getObject("secret_id", UUID.class);
        return secret == null
                ? null
                : new Matter.Glass(
                        new SecretId(secret),
                        row.getString("secret_number"),
                        new PlaceId(row.getObject("room_id", UUID.class)),
                        row.getString("room_code"),
                        row.getInt("hours"));
    }

    private static @Nullable Side side(ResultSet row, String what, String who) throws SQLException {
        var person = who(row, what + "_by", who, who + "_number");
        return person == null
                ? null
                : new Side(
                        person,
                        row.getString(what + "_as"),
                        row.getTimestamp(what + "_at").toInstant());
    }
}
