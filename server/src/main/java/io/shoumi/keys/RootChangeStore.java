package io.shoumi.keys;

import io.shoumi.ledger.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Changes of the root key, from the first to the one under way. */
@Repository
class RootChangeStore {
    private static final String CHANGES = """
            select c.*, a.name as asker, a.number as asker_number, j.name as joiner, j.number as joiner_number
            from root_change c join person a on a.id = c.asked_by left join person j on j.id = c.joined_by
            """;

    private final JdbcClient jdbc;

    RootChangeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<RootChange> latest() {
        return jdbc.sql(CHANGES + "order by c.asked_at desc limit 20")
                .query((row, n) -> change(row))
                .list();
    }

    /** The one that is open or agreed, locked until the transaction ends. */
    Optional<RootChange> lockCurrent() {
        jdbc.sql("select id from root_change where state in ('open', 'agreed') for update")
                .query(UUID.class)
                .optional();
        return jdbc.sql(CHANGES + "where c.state in ('open', 'agreed')")
                .query((row, n) -> change(row))
                .optional();
    }

    Optional<RootChange> agreed() {
        return jdbc.sql(CHANGES + "where c.state = 'agreed'")
                .query((row, n) -> change(row))
                .optional();
    }

    /** When the house was set up, and so the first root key made. */
    Instant first() {
        return jdbc.sql("select set_up_at from organisation")
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    void ask(RootChange change) {
        jdbc.sql("""
                        insert into root_change (id, reason, old_root, asked_by, asked_as, asked_at, until)
                        values (:id, :reason, :root, :by, :as, :at, :until)""")
                .param("id", change.id())
                .param("reason", change.reason())
                .param("root", change.oldRoot())
                .param("by", change.asked().who().id().value())
                .param("as", change.asked().office())
                .param("at", Timestamp.from(change.asked().at()))
                .param("until", Timestamp.from(change.until()))
                .update();
    }

    void agree(UUID id, UUID oldRoot, RootChange.Side by) {
        jdbc.sql("""
                        update root_change set state = 'agreed', old_root = ?, joined_by = ?, joined_as = ?, joined_at = ?
                        where id = ? and state = 'open'""")
                .params(oldRoot, by.who().id().value(), by.office(), Timestamp.from(by.at()), id)
                .update();
    }

    void drop(UUID id) {
        jdbc.sql("update root_change set state = 'dropped' where id = ? and state = 'open'")
                .param(id)
                .update();
    }

    boolean finish(UUID id, UUID newRoot, int keys, Instant at) {
        return jdbc.sql("""
                        update root_change set state = 'done', new_root = ?, key_count = ?, finished_at = ?
                        where id = ? and state = 'agreed'""").params(newRoot, keys, Timestamp.from(at), id).update() == 1;
    }

    private static RootChange change(ResultSet row) throws SQLException {
        var finished = row.getTimestamp("finished_at");
        return new RootChange(
                row.getObject("id", UUID.class),
                row.getString("reason"),
                row.getObject("old_root", UUID.class),
                java.util.Objects.requireNonNull(side(row, "asked", "asker")),
                row.getTimestamp("until").toInstant(),
                side(row, "joined", "joiner"),
                row.getObject("key_count", Integer.class),
                finished == null ? null : finished.toInstant(),
                row.getString("state"));
    }

    private static RootChange.@Nullable Side side(ResultSet row, String what, String who) throws SQLException {
        var person = row.getObject(what + "_by", UUID.class);
        return person == null
                ? null
                : new RootChange.Side(
                        new Holding.Holder(new PersonId(person), row.getString(who), row.getString(who + "_number")),
                        row.getString(what + "_as"),
                        row.getTimestamp(what + "_at").toInstant());
    }
}
