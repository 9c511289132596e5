package io.shoumi.whatif;

import io.shoumi.ledger.SecretId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a number stands for. Reads only. */
@Repository
class ThingStore {
    private final JdbcClient jdbc;

    ThingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Named(SecretId id, String number, String coverTitle) {}

    Optional<Named> byNumber(String number) {
        return jdbc.sql("select id, number, cover_title from secret where upper(number) = upper(?)")
                .param(number)
                .query((row, n) -> new Named(
                        new SecretId(row.getObject("id", UUID.class)),
                        row.getString("number"),
                        row.getString("cover_title")))
                .optional();
    }

    Optional<Named> byId(SecretId id) {
        return jdbc.sql("select id, coalesce(number, '') as number, cover_title from secret where id = ?")
                .param(id.value())
                .query((row, n) -> new Named(id, row.getString("number"), row.getString("cover_title")))
                .optional();
    }
}
