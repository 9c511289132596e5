package io.shoumi.people;

import io.shoumi.ledger.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who left, and what they still hold. */
@Repository
public class LeftStore {
    private static final int LATEST = 200;
    private static final String HELD = """
            select c.id, c.label from custody k join carrier c on c.id = k.carrier_id
            where k.holder_id = ? and upper_inf(k.during) and k.state in ('held', 'lent', 'in-transit') order by c.label""";

    private final JdbcClient jdbc;

    LeftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A copy to be handed back, by its label alone. */
    public record Held(UUID carrier, String label) {}

    /** Somebody who left. */
    public record Left(
            PersonId id,
            String number,
            String name,
            @Nullable String unitZh,
            @Nullable String unitEn,
            Instant at,
            String by,
            String reason,
            List<Held> held) {
        public Left {
            held = List.copyOf(held);
        }

        public @Nullable String unitName(String lang) {
            return "en".equals(lang) ? unitEn : unitZh;
        }
    }

    public List<Held> heldBy(PersonId person) {
        return jdbc.sql(HELD)
                .param(person.value())
                .query((row, n) -> new Held(row.getObject("id", UUID.class), row.getString("label")))
                .list();
    }

    /** The latest first. */
    public List<Left> all() {
        return jdbc.sql("""
                        select p.id, p.number, p.name, u.name_zh, u.name_en, p.left_at, b.name as by_name, p.left_reason
                        from person p join person b on b.id = p.left_by left join unit u on u.id = p.unit_id
                        where p.status = 'left' order by p.left_at desc limit ?""").param(LATEST).query((row, n) -> left(row)).list();
    }

    private Left left(ResultSet row) throws SQLException {
        var id = new PersonId(row.getObject("id", UUID.class));
        return new Left(
                id,
                row.getString("number"),
                row.getString("name"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getTimestamp("left_at").toInstant(),
                row.getString("by_name"),
                row.getString("left_reason"),
                heldBy(id));
    }
}
