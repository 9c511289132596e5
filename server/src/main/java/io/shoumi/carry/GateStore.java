package io.shoumi.carry;

import io.shoumi.ledger.PersonId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The checks of a gate, from the evidence: so refused ones are among them, and none can be taken out. */
@Repository
public class GateStore {
    private final JdbcClient jdbc;

    GateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One check.
     *
     * @param label null where none was known
     * @param why the word for what stood against it; null when it passed
     */
    public record Line(
            Instant at, @Nullable String label, @Nullable String why) {
        public boolean passed() {
            return why == null;
        }
    }

    List<Line> checks(PersonId guard, Instant since) {
        return jdbc.sql("""
                        select e.at, e.content::jsonb -> 'facts' ->> 'label' as label, e.content::jsonb -> 'facts' ->> 'why' as why
                        from evidence_staged e where e.actor_id = ? and e.kind = 'gate-checked' and e.at >= ?
                        order by e.id desc limit 12""")
                .params(guard.value(), Timestamp.from(since))
                .query((row, n) ->
                        new Line(row.getTimestamp("at").toInstant(), row.getString("label"), row.getString("why")))
                .list();
    }
}
