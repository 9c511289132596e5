package io.shoumi.emergency;

import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Emergencies in PostgreSQL. */
@Repository
class EmergencyStore {
    private static final int LATEST = 200;
    private static final String SELECT = """
            select e.*, p.name || ' ' || p.number as reader, s.number as secret_number, m.reason, a.name as asker, j.name as joiner,
              r.name as reviewer
            from emergency e join joint_matter m on m.id = e.id join person p on p.id = e.person_id join secret s on s.id = e.secret_id
            join person a on a.id = e.asked_by join person j on j.id = e.joined_by left join person r on r.id = e.reviewed_by
            """;

    private final JdbcClient jdbc;

    EmergencyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, String number, BreakingGlass.Wish wish, String loan, Instant at, Instant until, Instant due) {
        jdbc.sql("""
                        insert into emergency (id, number, person_id, secret_id, loan_number, asked_by, joined_by, opened_at, until,
                          review_due_at) values (:id, :number, :person, :secret, :loan, :asked, :joined, :at, :until, :due)""")
                .param("id", id)
                .param("number", number)
                .param("person", wish.reader().value())
                .param("secret", wish.secret().value())
                .param("loan", loan)
                .param("asked", wish.askedBy().value())
                .param("joined", wish.joinedBy().value())
                .param("at", Timestamp.from(at))
                .param("until", Timestamp.from(until))
                .param("due", Timestamp.from(due))
                .update();
    }

    /** The scope ends by itself, with the hours. */
    void scope(BreakingGlass.Wish wish, Instant at, Instant until) {
        jdbc.sql("""
                        insert into scope_entry (id, secret_id, person_id, during, decided_by)
                        values (:id, :secret, :person, tstzrange(:at::timestamptz, :until::timestamptz), :by)""")
                .param("id", UUID.randomUUID())
                .param("secret", wish.secret().value())
                .param("person", wish.reader().value())
                .param("at", Timestamp.from(at))
                .param("until", Timestamp.from(until))
                .param("by", wish.joinedBy().value())
                .update();
    }

    Optional<SecretId> secretByNumber(String number) {
        return jdbc.sql("select id from secret where upper(number) = upper(?) and state = 'active'")
                .param(number.strip())
                .query(UUID.class)
                .optional()
                .map(SecretId::new);
    }

    boolean reviewOverdue(Instant now) {
        return jdbc.sql("select exists (select 1 from emergency where reviewed_at is null and review_due_at <= ?)")
                .param(Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    /** The number of the one by which a person reads a secret now. */
    Optional<String> inForce(PersonId reader, SecretId secret, Instant now) {
        return jdbc.sql("select number from emergency where person_id = ? and secret_id = ? and until > ? limit 1")
                .params(reader.value(), secret.value(), Timestamp.from(now))
                .query(String.class)
                .optional();
    }

    Optional<Emergency> find(UUID id) {
        return jdbc.sql(SELECT + " where e.id = ?")
                .param(id)
                .query((row, n) -> emergency(row))
                .optional();
    }

    Optional<Emergency> lock(UUID id) {
        return jdbc.sql(SELECT + " where e.id = ? for update of e")
                .param(id)
                .query((row, n) -> emergency(row))
                .optional();
    }

    List<Emergency> all() {
        return jdbc.sql(SELECT + " order by (e.reviewed_at is null) desc, e.opened_at desc limit ?")
                .param(LATEST)
                .query((row, n) -> emergency(row))
                .list();
    }

    List<Emergency> unreviewed() {
        return jdbc.sql(SELECT + " where e.reviewed_at is null order by e.opened_at")
                .query((row, n) -> emergency(row))
                .list();
    }

    /** Those in force whom it concerns: in the secret's scope, or at the head of its department or of one above. */
    List<Emergency> concerning(PersonId person, Instant now) {
        return jdbc.sql(SELECT + """
                         where e.reviewed_at is null and e.until > :now and (in_scope(e.secret_id, :me, :now) or exists (
                          select 1 from post_holding h where h.person_id = :me and h.granted_by is not null and h.during @> :now::timestamptz
                            and h.post in ('general-manager', 'leader-in-charge', 'supervisor')
                            and h.unit_id in (select unit_and_above(s.unit_id)))) order by e.opened_at""")
                .param("now", Timestamp.from(now))
                .param("me", person.value())
                .query((row, n) -> emergency(row))
                .list();
    }

    long count(String where, Instant now) {
        return jdbc.sql("select count(*) from emergency where reviewed_at is null and " + where)
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single();
    }

    void review(UUID id, PersonId by, Instant at, boolean justified, byte[] sealed) {
        jdbc.sql(
                        "update emergency set reviewed_by = :by, reviewed_at = :at, justified = :ok, review_sealed = :text where id = :id")
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .param("ok", justified)
                .param("text", sealed)
                .param("id", id)
                .update();
    }

    Optional<byte[]> reviewText(UUID id) {
        return jdbc.sql("select review_sealed from emergency where id = ? and review_sealed is not null")
                .param(id)
                .query(byte[].class)
                .optional();
    }

    private static Emergency emergency(ResultSet row) throws SQLException {
        var reviewed = row.getTimestamp("reviewed_at");
        return new Emergency(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("reader"),
                new SecretId(row.getObject("secret_id", UUID.class)),
                row.getString("secret_number"),
                row.getString("loan_number"),
                row.getString("reason"),
                row.getString("asker"),
                row.getString("joiner"),
                List.of(person(row, "person_id"), person(row, "asked_by"), person(row, "joined_by")),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("until").toInstant(),
                row.getTimestamp("review_due_at").toInstant(),
                row.getString("reviewer"),
                reviewed == null ? null : reviewed.toInstant(),
                row.getBoolean("justified"));
    }

    private static PersonId person(ResultSet row, String column) throws SQLException {
        return new PersonId(row.getObject(column, UUID.class));
    }
}
