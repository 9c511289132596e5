package io.shoumi.clearout;

import io.shoumi.custody.CarrierId;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rules by which copies are proposed (R1.3), each with its reason: declassified; term ended by the due day; copied or excerpted
 * here; issued by another organisation; lying with another department. Archive records, what is gone, lost or already to be destroyed,
 * and what another campaign has are left out, and files but for the first two reasons: only what lies somewhere can be given back.
 */
@Repository
class ProposalStore {
    private static final String PROPOSED = """
            select c.id, s.unit_id, case
                when s.state = 'declassified' then 'declassified'
                when s.term_until <= :due then 'expired'
                when c.kind = 'file' then null
                when c.origin in ('copied', 'excerpted') then 'duplicate'
                when c.origin = 'received' and not issued_here(s.issuing_body) then 'received'
                when p.unit_id not in (select unit_and_above(s.unit_id)) then 'elsewhere' end as reason
            from carrier c join secret s on s.id = c.secret_id join custody k on k.carrier_id = c.id and upper_inf(k.during)
            left join place p on p.id = k.place_id
            where s.state in ('active', 'declassified') and s.archive <> 'record' and k.state in ('held', 'lent', 'in-transit')
              and s.unit_id in (select m.unit_id from clear_out_unit m where m.clear_out_id = :id)
              and not being_destroyed(c.id, null) and not dispatched(c.id, null)
              and not exists (select 1 from clear_out_item i join clear_out o on o.id = i.clear_out_id
                where i.carrier_id = c.id and o.closed_at is null)
            """;

    private final JdbcClient jdbc;

    ProposalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void propose(ClearOutId id, LocalDate due, Instant at) {
        jdbc.sql("""
                        insert into clear_out_item (id, clear_out_id, unit_id, carrier_id, reason, added_at)
                        select gen_random_uuid(), :id, q.unit_id, q.id, q.reason, :at from (""" + PROPOSED + """
                        ) q where q.reason is not null""")
                .param("id", id.value())
                .param("due", Date.valueOf(due))
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The number of the running campaign that has a copy on a list. */
    Optional<String> runningWith(CarrierId carrier) {
        return jdbc.sql("""
                        select o.number from clear_out_item i join clear_out o on o.id = i.clear_out_id
                        where i.carrier_id = ? and o.closed_at is null limit 1""").param(carrier.value()).query(String.class).optional();
    }
}
