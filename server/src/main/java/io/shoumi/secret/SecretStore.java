package io.shoumi.secret;

import io.shoumi.custody.PlaceId;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import io.shoumi.vault.Purpose;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes secrets, their classifications, scopes and sealed objects. */
@Repository
class SecretStore {
    private final JdbcClient jdbc;

    SecretStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A secret that is being proposed. */
    @SuppressWarnings("ArrayRecordComponent")
    record Draft(SecretId id, NewSecret proposed, byte[] titleSealed, PersonId clerk, Instant at) {}

    void insert(Draft draft) {
        var titles = draft.proposed().titles();
        var secrecy = draft.proposed().secrecy();
        var kept = draft.proposed().kept();
        jdbc.sql("""
                        insert into secret (id, cover_title, true_title_sealed, level, term_years, kind, document_number,
                          issuing_body, unit_id, state, archive, unreleased, customer_data, registered_by, registered_at)
                        values (:id, :cover, :title, :level, :term, :kind, :document, :issuer, :unit, 'proposed', :archive,
                          :unreleased, :customer, :by, :at)""")
                .param("id", draft.id().value())
                .param("cover", titles.coverTitle())
                .param("title", draft.titleSealed())
                .param("level", secrecy.level().code())
                .param("term", secrecy.termYears())
                .param("kind", secrecy.kind().code())
                .param("document", titles.documentNumber())
                .param("issuer", titles.issuingBody())
                .param("unit", secrecy.unit())
                .param("archive", kept.archive().code())
                .param("unreleased", kept.unreleased().code())
                .param("customer", kept.customerData())
                .param("by", draft.clerk().value())
                .param("at", Timestamp.from(draft.at()))
                .update();
    }

    void insertClassification(SecretId id, NewSecret proposed, PersonId proposer, Instant at) {
        var secrecy = proposed.secrecy();
        var papers = proposed.papers();
        jdbc.sql("""
                        insert into classification (id, secret_id, basis, level, term_years, scope, proposer_id, proposed_at,
                          origin, paper_copies, page_count, place_id)
                        values (:id, :secret, :basis, :level, :term, :scope, :by, :at, :origin, :copies, :pages, :place)""")
                .param("id", UUID.randomUUID())
                .param("secret", id.value())
                .param("basis", secrecy.basis())
                .param("level", secrecy.level().code())
                .param("term", secrecy.termYears())
                .param("scope", secrecy.scope().toJson())
                .param("by", proposer.value())
                .param("at", Timestamp.from(at))
                .param("origin", papers.origin().code())
                .param("copies", papers.copies())
                .param("pages", papers.pageCount())
                .param("place", papers.place() == null ? null : papers.place().value())
                .update();
    }

    /** Binds the intake's objects to the secret of the same id. */
    void insertObjects(IntakeStore.Stored file, Instant at) {
        insertObject(file, file.vault().original(), Purpose.ORIGINAL, at);
        insertObject(file, file.vault().text(), Purpose.TEXT, at);
    }

    private void insertObject(IntakeStore.Stored file, UUID object, Purpose purpose, Instant at) {
        var original = purpose == Purpose.ORIGINAL;
        jdbc.sql("""
                        insert into sealed_object (id, secret_id, purpose, name_sealed, media_type, size_bytes, sha256, page_count,
                          extraction, reasons, created_at)
                        values (:id, :secret, :purpose, :name, :media, :size, :sha256, :pages, :extraction, :reasons, :at)""")
                .param("id", object)
                .param("secret", file.id().value())
                .param("purpose", purpose.name())
                .param("name", original ? file.vault().name() : null)
                .param("media", original ? file.mediaType() : "text/plain")
                .param("size", file.sizeBytes())
                .param("sha256", original ? file.sha256() : null)
                .param("pages", file.pageCount())
                .param("extraction", file.extraction())
                .param("reasons", file.reasons())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Where electronic originals lie: the nearest approved vault of the unit or above, or any. */
    Optional<PlaceId> vaultPlace(UUID unit) {
        return jdbc.sql("""
                        select p.id from place p where p.kind = 'vault' and p.approved and p.closed_at is null
                        order by p.unit_id = :unit desc, p.unit_id in (select unit_and_above(:unit)) desc, p.code limit 1""").param("unit", unit).query(UUID.class).optional().map(PlaceId::new);
    }

    /** A proposal that waits for its decision. */
    record Pending(
            UUID classification,
            UUID unit,
            String level,
            int termYears,
            String scope,
            String origin,
            int paperCopies,
            @Nullable Integer pageCount,
            @Nullable UUID place,
            @Nullable Integer filePages,
            boolean electronic) {}

    /** Locks the secret until the transaction ends. */
    Optional<Pending> lockPending(SecretId id) {
        return jdbc.sql("""
                        select c.*, s.unit_id, o.id is not null as electronic, o.page_count as file_pages
                        from secret s join classification c on c.secret_id = s.id and c.outcome is null
                        left join sealed_object o on o.secret_id = s.id and o.purpose = 'ORIGINAL'
                        where s.id = ? and s.state = 'proposed' for update of s, c""").param(id.value()).query((row, n) -> pending(row)).optional();
    }

    private static Pending pending(ResultSet row) throws SQLException {
        return new Pending(
                row.getObject("id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("level"),
                row.getInt("term_years"),
                row.getString("scope"),
                row.getString("origin"),
                row.getInt("paper_copies"),
                row.getObject("page_count", Integer.class),
                row.getObject("place_id", UUID.class),
                row.getObject("file_pages", Integer.class),
                row.getBoolean("electronic"));
    }

    /** What another person decided. */
    record Decided(UUID classification, PersonId decider, Instant at, boolean approved, String opinion) {}

    void decide(Decided decided) {
        jdbc.sql("""
                        update classification set decider_id = :by, decided_at = :at, outcome = :outcome, opinion = :opinion
                        where id = :id and outcome is null""")
                .param("id", decided.classification())
                .param("by", decided.decider().value())
                .param("at", Timestamp.from(decided.at()))
                .param("outcome", decided.approved() ? "approved" : "refused")
                .param("opinion", decided.opinion())
                .update();
    }

    void activate(SecretId id, String number, LocalDate until) {
        jdbc.sql("update secret set state = 'active', number = ?, term_until = ? where id = ?")
                .params(number, Date.valueOf(until), id.value())
                .update();
    }

    void refuse(SecretId id) {
        jdbc.sql("update secret set state = 'refused' where id = ?")
                .param(id.value())
                .update();
    }

    /** Entries that stand already are left as they are. */
    void addScope(SecretId id, Scope scope, PersonId decider, Instant from) {
        scope.people().forEach(person -> insertScope(id, person.value(), null, null, decider, from));
        scope.units().forEach(unit -> insertScope(id, null, unit, null, decider, from));
        scope.posts()
                .forEach(post -> insertScope(id, null, post.unit(), post.post().code(), decider, from));
    }

    private void insertScope(
            SecretId id,
            @Nullable UUID person,
            @Nullable UUID unit,
            @Nullable String post,
            PersonId decider,
            Instant from) {
        jdbc.sql("""
                        insert into scope_entry (id, secret_id, person_id, unit_id, post, during, decided_by)
                        select :id, :secret, :person::uuid, :unit::uuid, :post::text, tstzrange(:from::timestamptz, null), :by
                        where not exists (select 1 from scope_entry e where e.secret_id = :secret and upper_inf(e.during)
                          and e.person_id is not distinct from :person::uuid and e.unit_id is not distinct from :unit::uuid
                          and e.post is not distinct from :post::text)""")
                .param("id", UUID.randomUUID())
                .param("secret", id.value())
                .param("person", person)
                .param("unit", unit)
                .param("post", post)
                .param("from", Timestamp.from(from))
                .param("by", decider.value())
                .update();
    }
}
