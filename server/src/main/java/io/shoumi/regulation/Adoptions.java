package io.shoumi.regulation;

import io.shoumi.ledger.PersonId;
import io.shoumi.people.UnitId;
import io.shoumi.regulations.Regulation;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which unit has adopted which regulation, and when. Without evidence of its own: set-up and {@link Adopting}, in whose
 * transactions it runs, have it. What a unit adopts binds the units below it too.
 */
@Repository
public class Adoptions {
    private final JdbcClient jdbc;
    private final Clock clock;

    Adoptions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether the unit itself, or one above it, has adopted the regulation now. */
    boolean binds(UnitId unit, Regulation regulation) {
        return jdbc.sql("""
                        select exists (select 1 from adoption where unit_id in (select unit_and_above(:unit))
                          and regulation = :regulation and during @> :now::timestamptz)""")
                .param("unit", unit.value())
                .param("regulation", regulation.code())
                .param("now", now())
                .query(Boolean.class)
                .single();
    }

    /** A regulation that binds a unit, of its own or from above. */
    record Bound(UnitId unit, Regulation regulation, boolean own) {}

    /** What binds which unit now. */
    public Bindings bindings() {
        return Bindings.of(jdbc.sql("""
                        select u.id, a.regulation, bool_or(a.unit_id = u.id) as own
                        from unit u join adoption a on a.unit_id in (select unit_and_above(u.id))
                        where a.during @> :now::timestamptz group by u.id, a.regulation""")
                .param("now", now())
                .query((row, n) -> new Bound(
                        new UnitId(row.getObject("id", UUID.class)),
                        Regulation.of(row.getString("regulation")),
                        row.getBoolean("own")))
                .list());
    }

    @Transactional
    public void begin(UnitId unit, Regulation regulation, @Nullable PersonId by) {
        jdbc.sql("""
                        insert into adoption (id, unit_id, regulation, during, decided_by)
                        values (:id, :unit, :regulation, tstzrange(:now::timestamptz, null), :by)""")
                .param("id", UUID.randomUUID())
                .param("unit", unit.value())
                .param("regulation", regulation.code())
                .param("now", now())
                .param("by", by == null ? null : by.value())
                .update();
    }

    /** Ends what the unit itself adopted; false when it had not. */
    @Transactional
    boolean end(UnitId unit, Regulation regulation) {
        return jdbc.sql("""
                        update adoption set during = tstzrange(lower(during), :now::timestamptz)
                        where unit_id = :unit and regulation = :regulation and during @> :now::timestamptz""")
                        .param("unit", unit.value())
                        .param("regulation", regulation.code())
                        .param("now", now())
                        .update()
                == 1;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
