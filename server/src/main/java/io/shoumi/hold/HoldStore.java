package io.shoumi.hold;

import io.shoumi.custody.CarrierId;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of legal holds. */
@Repository
class HoldStore {
    private static final String HOLD = """
            select h.*, coalesce(s.number, '') as secret_number, s.cover_title, s.unit_id, b.name as placer, l.name as lifter,
              array(select c.copy_number from legal_hold_carrier k join carrier c on c.id = k.carrier_id
                where k.hold_id = h.id order by c.copy_number) as copies
            from legal_hold h join secret s on s.id = h.secret_id join person b on b.id = h.placed_by
            left join person l on l.id = h.lifted_by
            """;

    private final JdbcClient jdbc;

    HoldStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<SecretId> secretByNumber(String number) {
        return jdbc.sql("select id from secret where upper(number) = upper(?)")
                .param(number)
                .query(UUID.class)
                .optional()
                .map(SecretId::new);
    }

    /** Whether the secret exists still; a destruction of it waits, or has happened, when this returns. */
    boolean lock(SecretId secret) {
        return jdbc.sql("select state from secret where id = ? for update")
                .param(secret.value())
                .query(String.class)
                .optional()
                .filter(state -> !"destroyed".equals(state))
                .isPresent();
    }

    void insert(
            HoldId id, String number, SecretId secret, List<CarrierId> copies, byte[] reason, PersonId by, Instant at) {
        jdbc.sql("""
                        insert into legal_hold (id, number, secret_id, whole, reason_sealed, placed_by, placed_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(id.value(), number, secret.value(), copies.isEmpty(), reason, by.value(), Timestamp.from(at))
                .update();
        copies.forEach(copy -> jdbc.sql("insert into legal_hold_carrier (hold_id, carrier_id) values (?, ?)")
                .params(id.value(), copy.value())
                .update());
    }

    void lift(HoldId id, byte[] reason, PersonId by, Instant at) {
        jdbc.sql("update legal_hold set lifted_by = ?, lifted_at = ?, lift_reason_sealed = ? where id = ?")
                .params(by.value(), Timestamp.from(at), reason, id.value())
                .update();
    }

    Optional<Hold> lock(HoldId id) {
        jdbc.sql("select id from legal_hold where id = ? for update")
                .param(id.value())
                .query(UUID.class)
                .optional();
        return find(id);
    }

    Optional<Hold> find(HoldId id) {
        return jdbc.sql(HOLD + "where h.id = ?")
                .param(id.value())
                .query((row, n) -> hold(row))
                .optional();
    }

    List<Hold> all(boolean lifted) {
        return jdbc.sql(HOLD
                        + "where (h.lifted_at is not null) = ? order by h.placed_at desc, h.number desc limit 1000")
                .param(lifted)
                .query((row, n) -> hold(row))
                .list();
    }

    List<Hold> inForce(SecretId secret) {
        return jdbc.sql(HOLD + "where h.secret_id = ? and h.lifted_at is null order by h.number")
                .param(secret.value())
                .query((row, n) -> hold(row))
                .list();
    }

    private static Hold hold(ResultSet row) throws SQLException {
        var lifted = row.getTimestamp("lifted_at");
        return new Hold(
                new HoldId(row.getObject("id", UUID.class)),
                row.getString("number"),
                new SecretId(row.getObject("secret_id", UUID.class)),
                row.getString("secret_number"),
                row.getObject("unit_id", UUID.class),
                row.getString("cover_title"),
                numbers(row.getArray("copies")),
                new PersonId(row.getObject("placed_by", UUID.class)),
                row.getString("placer"),
                row.getTimestamp("placed_at").toInstant(),
                row.getString("lifter"),
                lifted == null ? null : lifted.toInstant());
    }

    private static List<Integer> numbers(Array array) throws SQLException {
        return Stream.of((Integer[]) array.getArray()).toList();
    }

    Optional<byte[]> reason(HoldId id) {
        return sealed("reason_sealed", id);
    }

    Optional<byte[]> liftReason(HoldId id) {
        return sealed("lift_reason_sealed", id);
    }

    private Optional<byte[]> sealed(String column, HoldId id) {
        return jdbc.sql("select " + column + " from legal_hold where id = ? and " + column + " is not null")
                .param(id.value())
                .query(byte[].class)
                .optional();
    }

    boolean generalManager(PersonId person, UUID unit) {
        return jdbc.sql("""
                        select exists (select 1 from post_holding h where h.person_id = ? and h.post = 'general-manager'
                          and h.granted_by is not null and upper_inf(h.during) and h.unit_id in (select unit_and_above(?)))""").params(person.value(), unit).query(Boolean.class).single();
    }
}
