package io.shoumi.keys;

import io.shoumi.ledger.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who set the passphrase, one row each time; the one of set-up has none. Never what it is. */
@Repository
class HolderStore {
    private final JdbcClient jdbc;

    HolderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Holding> latest() {
        return jdbc.sql("""
                        select c.halves, c.changed_at, c.by_one, c.by_other, p.name, p.number, o.name as other_name, o.number as other_number
                        from passphrase_change c join person p on p.id = c.by_one left join person o on o.id = c.by_other
                        order by c.changed_at desc limit 1""").query((row, n) -> holding(row)).optional();
    }

    void add(boolean halves, Instant at, PersonId one, @Nullable PersonId other) {
        jdbc.sql("""
                        insert into passphrase_change (id, halves, changed_at, by_one, by_other)
                        values (:id, :halves, :at, :one, :other)""")
                .param("id", UUID.randomUUID())
                .param("halves", halves)
                .param("at", Timestamp.from(at))
                .param("one", one.value())
                .param("other", other == null ? null : other.value())
                .update();
    }

    /** Somebody who can log in, by staff number. */
    Optional<Holding.Holder> active(String number) {
        return jdbc.sql("""
                        select p.id, p.name, p.number from person p join account a on a.person_id = p.id
                        where upper(p.number) = upper(?) and p.status = 'active' and a.state = 'active'""")
                .param(number.strip())
                .query((row, n) -> new Holding.Holder(
                        new PersonId(row.getObject("id", UUID.class)), row.getString("name"), row.getString("number")))
                .optional();
    }

    private static Holding holding(ResultSet row) throws SQLException {
        var by = new ArrayList<>(List.of(new Holding.Holder(
                new PersonId(row.getObject("by_one", UUID.class)), row.getString("name"), row.getString("number"))));
        var other = row.getObject("by_other", UUID.class);
        if (other != null) {
            by.add(new Holding.Holder(new PersonId(other), row.getString("other_name"), row.getString("other_number")));
        }
        return new Holding(
                row.getBoolean("halves"), row.getTimestamp("changed_at").toInstant(), by);
    }
}
