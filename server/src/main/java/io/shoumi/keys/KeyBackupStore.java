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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of key backups. */
@Repository
class KeyBackupStore {
    private static final String BACKUPS = """
            select b.*, h.name as holder, h.number as holder_number, m.name as maker, m.number as maker_number,
              o.name as one, t.name as two
            from key_backup b join person h on h.id = b.holder_id join person m on m.id = b.made_by
            left join person o on o.id = b.witness_one left join person t on t.id = b.witness_two
            """;

    private final JdbcClient jdbc;

    KeyBackupStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<KeyBackup> all() {
        return jdbc.sql(BACKUPS + "order by b.number desc")
                .query((row, n) -> backup(row))
                .list();
    }

    Optional<KeyBackup> lock(String number) {
        jdbc.sql("select id from key_backup where number = ? for update")
                .param(number)
                .query(UUID.class)
                .optional();
        return jdbc.sql(BACKUPS + "where b.number = ?")
                .param(number)
                .query((row, n) -> backup(row))
                .optional();
    }

    void add(KeyBackup backup, byte[] sha256) {
        jdbc.sql("""
                        insert into key_backup (id, number, medium, place, holder_id, made_by, made_at, root_key, destroyed_before, sha256)
                        values (:id, :number, :medium, :place, :holder, :maker, :at, :root, :destroyed, :sha)""")
                .param("id", backup.id())
                .param("number", backup.number())
                .param("medium", backup.medium())
                .param("place", backup.place())
                .param("holder", backup.holder().id().value())
                .param("maker", backup.maker().id().value())
                .param("at", Timestamp.from(backup.madeAt()))
                .param("root", backup.rootKey())
                .param("destroyed", backup.destroyedBefore())
                .param("sha", sha256)
                .update();
    }

    void witnessFirst(UUID id, PersonId witness, Instant at) {
        jdbc.sql("update key_backup set witness_one = ?, witnessed_one_at = ? where id = ? and witness_one is null")
                .params(witness.value(), Timestamp.from(at), id)
                .update();
    }

    void witnessSecond(UUID id, PersonId witness, Instant at) {
        jdbc.sql("update key_backup set witness_two = ?, witnessed_two_at = ? where id = ? and witness_two is null")
                .params(witness.value(), Timestamp.from(at), id)
                .update();
    }

    boolean witnessed(UUID id, PersonId witness) {
        return jdbc.sql("select exists (select 1 from key_backup where id = ? and witness_one = ?)")
                .params(id, witness.value())
                .query(Boolean.class)
                .single();
    }

    private static KeyBackup backup(ResultSet row) throws SQLException {
        var witnesses = new ArrayList<KeyBackup.Seen>();
        for (var which : List.of("one", "two")) {
            if (row.getString(which) != null) {
                witnesses.add(new KeyBackup.Seen(
                        row.getString(which),
                        row.getTimestamp("witnessed_" + which + "_at").toInstant()));
            }
        }
        return new KeyBackup(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("medium"),
                row.getString("place"),
                holder(row, "holder_id", "holder"),
                holder(row, "made_by", "maker"),
                row.getTimestamp("made_at").toInstant(),
                row.getObject("root_key", UUID.class),
                row.getInt("destroyed_before"),
                witnesses);
    }

    private static Holding.Holder holder(ResultSet row, String id, String name) throws SQLException {
        return new Holding.Holder(
                new PersonId(row.getObject(id, UUID.class)), row.getString(name), row.getString(name + "_number"));
    }
}
