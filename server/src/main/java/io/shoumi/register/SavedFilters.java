package io.shoumi.register;

import io.shoumi.ledger.PersonId;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The view, filters and order that somebody wants a register opened with; never what they searched for. */
@Component
public class SavedFilters {
    private final JdbcClient jdbc;
    private final Clock clock;

    SavedFilters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param query as an address has it; empty to open the register as it is */
    @Transactional
    public void keep(PersonId person, String register, String query) {
        jdbc.sql("""
                        insert into saved_filter (person_id, register, query, saved_at) values (:person, :register, :query, :at)
                        on conflict (person_id, register) do update set query = excluded.query, saved_at = excluded.saved_at""")
                .param("person", person.value())
                .param("register", register)
                .param("query", query)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** Empty when nothing is kept. */
    String of(PersonId person, String register) {
        return jdbc.sql("select query from saved_filter where person_id = ? and register = ?")
                .params(person.value(), register)
                .query(String.class)
                .optional()
                .orElse("");
    }
}
