package io.shoumi.reading;

import io.shoumi.custody.CarrierId;
import io.shoumi.custody.CopyNumber;
import io.shoumi.custody.PlaceId;
import io.shoumi.gate.NotFound;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what other modules' registers say about a copy, a borrower and a room. */
@Repository
class MatterStore {
    private final JdbcClient jdbc;

    MatterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Wish.Matter matter(CarrierId carrier, PersonId borrower, @Nullable PlaceId room) {
        return jdbc.sql("""
                        select s.cover_title, s.number, s.level, s.unit_id, c.copy_number, b.name || ' ' || b.number as borrower,
                          coalesce(u.name_zh, '—') as unit, coalesce(r.code || ' ' || r.name_zh, '—') as room
                        from carrier c join secret s on s.id = c.secret_id cross join person b
                        left join unit u on u.id = b.unit_id left join place r on r.id = :room
                        where c.id = :carrier and b.id = :borrower""")
                .param("carrier", carrier.value())
                .param("borrower", borrower.value())
                .param("room", room == null ? null : room.value(), java.sql.Types.OTHER)
                .query((row, n) -> new Wish.Matter(
                        row.getString("cover_title"),
                        row.getString("number"),
                        row.getString("level"),
                        row.getObject("unit_id", UUID.class),
                        CopyNumber.text(row.getInt("copy_number")),
                        row.getString("borrower"),
                        row.getString("unit"),
                        row.getString("room")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** For the transaction: of a loan and a circulation of one copy, one is entered. */
    void lock(SecretId secret) {
        jdbc.sql("select id from secret where id = ? for update")
                .param(secret.value())
                .query(UUID.class)
                .single();
    }

    /**
     * A copy that can be lent in this way: free paper that no other loan waits for, or the sealed file; one that nobody asks for
     * before one that somebody does.
     *
     * @param carrier the very copy asked for, or null for any
     */
    Optional<CarrierId> free(SecretId secret, LoanMode mode, @Nullable CarrierId carrier) {
        return jdbc.sql("""
                        select c.id from carrier c join custody k on k.carrier_id = c.id and upper_inf(k.during)
                        where c.secret_id = :secret and c.frozen_at is null and k.state in ('held', 'archived')
                          and (:carrier::uuid is null or c.id = :carrier::uuid)
                          and (case when :paper then c.kind in ('paper', 'notebook') and not exists (select 1 from loan l
                                 where l.carrier_id = c.id and l.state in ('approved', 'lent'))
                                 and not exists (select 1 from circulation_copy k where k.carrier_id = c.id and k.over_at is null)
                                 and not promised(c.id)
                                 and not exists (select 1 from carry_out_copy y where y.carrier_id = c.id and y.returned_at is null
                                   and y.lapsed_at is null)
                               else c.kind = 'file' end)
                        order by exists (select 1 from request r where r.carrier_id = c.id and r.state = 'submitted'), c.copy_number
                        limit 1""")
                .param("secret", secret.value())
                .param("carrier", carrier == null ? null : carrier.value())
                .param("paper", mode == LoanMode.PAPER)
                .query(UUID.class)
                .optional()
                .map(CarrierId::new);
    }

    Optional<PersonId> personByNumber(String number) {
        return jdbc.sql("select id from person where upper(number) = upper(?) and status = 'active'")
                .param(number)
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    String nameOf(PersonId person) {
        return jdbc.sql("select name from person where id = ?")
                .param(person.value())
                .query(String.class)
                .single();
    }
}
