package io.shoumi.scan;

import io.shoumi.incident.IncidentId;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of findings. */
@Repository
class FindingStore {
    private final JdbcClient jdbc;

    FindingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Incident(IncidentId id, String number) {}

    record Row(
            UUID id,
            ReportedFinding finding,
            @Nullable SecretId secret,
            IncidentId incident,
            byte[] path,
            byte @Nullable [] passage) {}

    /** The registered secret that the file is or holds: by the document's number, or by the hash of its sealed original. */
    Optional<SecretId> recognised(ReportedFinding finding) {
        return jdbc.sql("""
                        select id from secret where number = :number
                        union all select secret_id from sealed_object where :sha::bytea is not null and sha256 = :sha::bytea
                        limit 1""")
                .param("number", finding.sourceNumber())
                .param("sha", sha(finding.sha256()))
                .query(UUID.class)
                .optional()
                .map(SecretId::new);
    }

    private static byte @Nullable [] sha(String hex) {
        return hex.isEmpty() ? null : HexFormat.of().parseHex(hex);
    }

    /** Reports of one file and secret wait for each other until the transaction ends. */
    void lockMatter(String sha256, @Nullable SecretId secret) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0)) is null")
                .param("finding " + sha256 + " " + secret)
                .query(Boolean.class)
                .single();
    }

    Optional<Reported> same(ReportedFinding finding, @Nullable SecretId secret) {
        return jdbc.sql("""
                        select f.id, i.number from finding f join incident i on i.id = f.incident_id
                        where f.file_sha256 = :sha and f.secret_id is not distinct from :secret::uuid and f.kind = :kind
                          and f.why = :why and i.state = 'open' limit 1""")
                .param("sha", sha(finding.sha256()))
                .param("secret", secret == null ? null : secret.value())
                .param("kind", finding.kind())
                .param("why", finding.why())
                .query((row, n) -> new Reported(row.getObject("id", UUID.class), row.getString("number")))
                .optional();
    }

    Optional<Incident> openIncident(String sha256, @Nullable SecretId secret) {
        return jdbc.sql("""
                        select i.id, i.number from finding f join incident i on i.id = f.incident_id
                        where f.file_sha256 = :sha and f.secret_id is not distinct from :secret::uuid and i.state = 'open'
                        order by i.opened_at limit 1""")
                .param("sha", sha(sha256))
                .param("secret", secret == null ? null : secret.value())
                .query((row, n) ->
                        new Incident(new IncidentId(row.getObject("id", UUID.class)), row.getString("number")))
                .optional();
    }

    Optional<UUID> unitOf(PersonId person) {
        return jdbc.sql("select unit_id from person where id = ? and unit_id is not null")
                .param(person.value())
                .query(UUID.class)
                .optional();
    }

    void insert(Row row, PersonId reporter, Instant at) {
        jdbc.sql("""
                        insert into finding (id, incident_id, secret_id, kind, path_sealed, passage_sealed, why, clause,
                          file_sha256, share, status, reported_by, at)
                        values (:id, :incident, :secret, :kind, :path, :passage, :why, :clause, :sha, :share, :status, :by, :at)""")
                .param("id", row.id())
                .param("incident", row.incident().value())
                .param("secret", row.secret() == null ? null : row.secret().value())
                .param("kind", row.finding().kind())
                .param("path", row.path())
                .param("passage", row.passage())
                .param("why", row.finding().why())
                .param("clause", row.finding().clause())
                .param("sha", sha(row.finding().sha256()))
                .param("share", row.finding().share())
                .param("status", row.finding().status())
                .param("by", reporter.value())
                .param("at", Timestamp.from(at))
                .update();
    }
}
