package io.shoumi.destruction;

import io.shoumi.custody.CarrierId;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a list is made from: where copies belong and stand, who may prepare it, who is named by a staff number. Reads only. */
@Repository
class PreparingStore {
    private final JdbcClient jdbc;

    PreparingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID unitOf(SecretId secret) {
        return jdbc.sql("select unit_id from secret where id = ?")
                .param(secret.value())
                .query(UUID.class)
                .single();
    }

    /** The numbers of the holds and open incidents that keep copies of a list. */
    List<String> keeping(DestructionId list) {
        return jdbc.sql("""
                        select distinct unnest(holds_on(i.carrier_id, null) || incidents_on(i.carrier_id, null)) as number
                        from destruction_item i where i.destruction_id = ? and i.struck_at is null order by number""").param(list.value()).query(String.class).list();
    }

    /** Whether a copy stands on another list that is still open. */
    boolean listed(CarrierId carrier, @Nullable DestructionId besides) {
        return jdbc.sql("""
                        select exists (select 1 from destruction_item i join destruction d on d.id = i.destruction_id
                          where i.carrier_id = :carrier and i.struck_at is null and d.state in ('submitted', 'approved')
                          and d.id is distinct from :besides::uuid)""")
                .param("carrier", carrier.value())
                .param("besides", besides == null ? null : besides.value())
                .query(Boolean.class)
                .single();
    }

    /** Officers, and clerks and archivists of the department or above it, prepare lists (R2.7). */
    boolean mayPrepare(PersonId person, UUID unit, Instant at) {
        return jdbc.sql("""
                        select exists (select 1 from role_grant g where g.person_id = :person and g.role = 'officer'
                            and g.during @> :at::timestamptz)
                          or exists (select 1 from designation d where d.person_id = :person and d.unit_id = :unit
                            and 'destroy' = any(d.acts) and d.during @> :at::timestamptz)
                          or exists (select 1 from post_holding h where h.person_id = :person
                            and h.post in ('clerk', 'archivist') and h.granted_by is not null
                            and h.during @> :at::timestamptz and h.unit_id in (select unit_and_above(:unit)))""")
                .param("person", person.value())
                .param("unit", unit)
                .param("at", Timestamp.from(at))
                .query(Boolean.class)
                .single();
    }

    Optional<NewDestruction.Named> named(String number) {
        return jdbc.sql("select id, name from person where number = ? and status = 'active'")
                .param(number)
                .query((row, n) ->
                        new NewDestruction.Named(new PersonId(row.getObject("id", UUID.class)), row.getString("name")))
                .optional();
    }

    String numberOf(PersonId person) {
        return jdbc.sql("select number from person where id = ?")
                .param(person.value())
                .query(String.class)
                .single();
    }

    Item item(int line, CarrierId carrier) {
        return jdbc.sql("select " + ItemRow.COLUMNS + """
                        , h.name as holder from carrier c join secret s on s.id = c.secret_id join unit u on u.id = s.unit_id
                        left join custody k on k.carrier_id = c.id and upper_inf(k.during)
                        left join person h on h.id = k.holder_id where c.id = ?""")
                .param(carrier.value())
                .query((row, n) -> ItemRow.read(line, row))
                .single();
    }
}
