package io.shoumi.people;

import io.shoumi.ledger.PersonId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Ends all that a person is in the units: posts, designations and deputies, on either side. Without evidence of its own. */
@Repository
public class EndingPosts {
    private static final List<String> ENDED = List.of(
            "update post_holding set during = tstzrange(lower(during), greatest(lower(during), :now::timestamptz)) "
                    + "where person_id = :person and (upper_inf(during) or upper(during) > :now::timestamptz)",
            "update designation set during = tstzrange(lower(during), greatest(lower(during) + interval '1 microsecond', :now::timestamptz)) "
                    + "where person_id = :person and (upper_inf(during) or upper(during) > :now::timestamptz)",
            "update deputy set during = tstzrange(lower(during), greatest(lower(during), :now::timestamptz)) "
                    + "where (deputy_id = :person or leader_id = :person) "
                    + "and (upper_inf(during) or upper(during) > :now::timestamptz)");

    private final JdbcClient jdbc;
    private final Clock clock;

    EndingPosts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many were in force. */
    @Transactional
    public int endAllOf(PersonId person) {
        return ENDED.stream()
                .mapToInt(sql -> jdbc.sql(sql)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("person", person.value())
                        .update())
                .sum();
    }
}
