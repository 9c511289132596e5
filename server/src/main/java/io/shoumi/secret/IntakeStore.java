package io.shoumi.secret;

import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import io.shoumi.secret.RefusedFileListener.RefusedFile;
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

/** Files that wait for a proposal, and those that were not kept. */
@Repository
class IntakeStore {
    private final JdbcClient jdbc;

    IntakeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A new intake. */
    @SuppressWarnings("ArrayRecordComponent")
    record Row(SecretId id, Upload upload, Examined examined, byte[] sha256, InVault vault) {}

    /** Where its parts lie sealed, and its small values. */
    @SuppressWarnings("ArrayRecordComponent")
    record InVault(UUID original, UUID text, byte[] name, byte[] suggestion) {}

    void insert(Row row, Instant at) {
        jdbc.sql("""
                        insert into intake (id, unit_id, person_id, at, name_sealed, object_id, text_object_id, media_type,
                          size_bytes, sha256, page_count, extraction, reasons, suggestion_sealed)
                        values (:id, :unit, :person, :at, :name, :object, :text, :media, :size, :sha256, :pages, :extraction,
                          :reasons, :suggestion)""")
                .param("id", row.id().value())
                .param("unit", row.upload().unit())
                .param("person", row.upload().clerk().value())
                .param("at", Timestamp.from(at))
                .param("name", row.vault().name())
                .param("object", row.vault().original())
                .param("text", row.vault().text())
                .param("media", row.examined().mediaType())
                .param("size", row.upload().bytes().length)
                .param("sha256", row.sha256())
                .param("pages", row.examined().pageCount())
                .param("extraction", row.examined().extraction().status().name())
                .param("reasons", row.examined().reasons())
                .param("suggestion", row.vault().suggestion())
                .update();
    }

    void insertRefused(RefusedFile file, byte[] sha256, Instant at, @Nullable UUID incident) {
        jdbc.sql("""
                        insert into refused_file (id, sha256, person_id, at, marking, incident_id)
                        values (:id, :sha256, :person, :at, :marking, :incident)""")
                .param("id", file.id())
                .param("sha256", sha256)
                .param("person", file.person().value())
                .param("at", Timestamp.from(at))
                .param("marking", file.marking())
                .param("incident", incident)
                .update();
    }

    Optional<NotKept> notKept(UUID id, PersonId person) {
        return jdbc.sql("""
                        select f.sha256, f.at, f.marking, i.number from refused_file f
                        left join incident i on i.id = f.incident_id where f.id = ? and f.person_id = ?""")
                .params(id, person.value())
                .query((row, n) -> new NotKept(
                        java.util.HexFormat.of().formatHex(row.getBytes("sha256")),
                        row.getTimestamp("at").toInstant(),
                        row.getString("marking"),
                        row.getString("number")))
                .optional();
    }

    /** An intake as the database holds it. */
    @SuppressWarnings("ArrayRecordComponent")
    record Stored(
            SecretId id,
            UUID unit,
            Instant at,
            String mediaType,
            long sizeBytes,
            byte[] sha256,
            @Nullable Integer pageCount,
            String extraction,
            String reasons,
            InVault vault) {}

    /** A person's own, unused. */
    Optional<Stored> open(SecretId id, PersonId person) {
        return jdbc.sql(
                        "select * from intake where id = ? and person_id = ? and used_at is null and discarded_at is null")
                .params(id.value(), person.value())
                .query((row, n) -> stored(row))
                .optional();
    }

    /** A person's own that was proposed already. */
    Optional<Stored> used(SecretId id, PersonId person) {
        return jdbc.sql("select * from intake where id = ? and person_id = ? and used_at is not null")
                .params(id.value(), person.value())
                .query((row, n) -> stored(row))
                .optional();
    }

    /** A file that is being proposed in the same moment is not discarded. */
    boolean discard(SecretId id, PersonId person, Instant at) {
        return jdbc.sql(
                                "update intake set discarded_at = ? where id = ? and person_id = ? and used_at is null and discarded_at is null")
                        .params(Timestamp.from(at), id.value(), person.value())
                        .update()
                == 1;
    }

    boolean use(SecretId id, PersonId person, Instant at) {
        return jdbc.sql(
                                "update intake set used_at = ? where id = ? and person_id = ? and used_at is null and discarded_at is null")
                        .params(Timestamp.from(at), id.value(), person.value())
                        .update()
                == 1;
    }

    /** A person's own files that still wait for a proposal. */
    List<Intake.Waiting> waiting(PersonId person) {
        return jdbc.sql("""
                        select id, at, size_bytes from intake where person_id = ? and used_at is null and discarded_at is null order by at desc limit 20""")
                .param(person.value())
                .query((row, n) -> new Intake.Waiting(
                        new SecretId(row.getObject("id", UUID.class)),
                        row.getTimestamp("at").toInstant(),
                        row.getLong("size_bytes")))
                .list();
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                new SecretId(row.getObject("id", UUID.class)),
                row.getObject("unit_id", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getString("media_type"),
                row.getLong("size_bytes"),
                row.getBytes("sha256"),
                row.getObject("page_count", Integer.class),
                row.getString("extraction"),
                row.getString("reasons"),
                new InVault(
                        row.getObject("object_id", UUID.class),
                        row.getObject("text_object_id", UUID.class),
                        row.getBytes("name_sealed"),
                        row.getBytes("suggestion_sealed")));
    }
}
