package io.shoumi.secret;

import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import io.shoumi.secret.Classifications.Round;
import io.shoumi.secret.Erasing.Erased;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Refused proposals: what was proposed, proposing again, withdrawing. */
@Repository
class RefusedStore {
    private static final String REFUSED = """
            from secret s
            join lateral (select * from classification k where k.secret_id = s.id order by k.proposed_at desc limit 1) c on true
            left join sealed_object o on o.secret_id = s.id and o.purpose = 'ORIGINAL'
            where s.id = :id and s.state = 'refused' and c.proposer_id = :me
            """;

    private final JdbcClient jdbc;

    RefusedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The proposer's own; locked until the transaction ends. */
    Optional<Refused> lock(SecretId id, PersonId proposer) {
        return about(id, proposer, "select o.extraction " + REFUSED + " for update of s")
                .query((row, n) -> new Refused(row.getString("extraction")))
                .optional();
    }

    private JdbcClient.StatementSpec about(SecretId id, PersonId proposer, String sql) {
        return jdbc.sql(sql).param("id", id.value()).param("me", proposer.value());
    }

    /** What was proposed, for its proposer to correct. */
    @SuppressWarnings("ArrayRecordComponent")
    record Proposed(Map<String, String> fields, byte[] titleSealed, Scope scope) {}

    Optional<Proposed> proposed(SecretId id, PersonId proposer) {
        return about(
                        id,
                        proposer,
                        "select s.*, c.basis, c.scope, c.origin, c.paper_copies, c.page_count, c.place_id " + REFUSED)
                .query((row, n) -> new Proposed(
                        fields(row), row.getBytes("true_title_sealed"), Scope.parse(row.getString("scope"))))
                .optional();
    }

    private static Map<String, String> fields(ResultSet row) throws SQLException {
        var fields = new java.util.HashMap<String, String>();
        var columns = Map.ofEntries(
                Map.entry("coverTitle", "cover_title"),
                Map.entry("documentNumber", "document_number"),
                Map.entry("issuingBody", "issuing_body"),
                Map.entry("kind", "kind"),
                Map.entry("basis", "basis"),
                Map.entry("level", "level"),
                Map.entry("termYears", "term_years"),
                Map.entry("unit", "unit_id"),
                Map.entry("archive", "archive"),
                Map.entry("unreleased", "unreleased"),
                Map.entry("origin", "origin"),
                Map.entry("paperCopies", "paper_copies"),
                Map.entry("pageCount", "page_count"),
                Map.entry("place", "place_id"));
        for (var column : columns.entrySet()) {
            var value = row.getString(column.getValue());
            if (value != null) {
                fields.put(column.getKey(), value);
            }
        }
        fields.put("customerData", row.getBoolean("customer_data") ? "yes" : "");
        return fields;
    }

    List<String> numbersOf(List<PersonId> people) {
        return jdbc.sql("select number from person where id = any(?) order by number")
                .param(people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(String.class)
                .list();
    }

    /** What stands now is what is proposed now; what was proposed before stays with its decision. */
    void proposeAgain(SecretStore.Draft draft) {
        var titles = draft.proposed().titles();
        var secrecy = draft.proposed().secrecy();
        var kept = draft.proposed().kept();
        jdbc.sql("""
                        update secret set state = 'proposed', cover_title = :cover, true_title_sealed = :title, level = :level,
                          term_years = :term, kind = :kind, document_number = :document, issuing_body = :issuer, unit_id = :unit,
                          archive = :archive, unreleased = :unreleased, customer_data = :customer where id = :id""")
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
                .update();
    }

    void withdraw(SecretId id) {
        jdbc.sql("update secret set state = 'withdrawn' where id = ?")
                .param(id.value())
                .update();
    }

    /** The rounds before the last one, newest first. */
    List<Round> earlier(SecretId id) {
        return jdbc.sql("""
                        select c.*, p.name as proposer, d.name as decider from classification c
                        join person p on p.id = c.proposer_id left join person d on d.id = c.decider_id
                        where c.secret_id = ? order by c.proposed_at desc offset 1""")
                .param(id.value())
                .query((row, n) -> new Round(
                        row.getString("proposer"),
                        row.getTimestamp("proposed_at").toInstant(),
                        row.getString("level"),
                        row.getInt("term_years"),
                        String.valueOf(row.getString("decider")),
                        String.valueOf(row.getString("opinion"))))
                .list();
    }

    /** Withdrawn proposals and discarded files, with all that they sealed. */
    List<Erased> erased() {
        return Stream.concat(
                        erased("""
                                select s.id, array(select o.id from sealed_object o where o.secret_id = s.id) as objects
                                from secret s where s.state = 'withdrawn'"""),
                        erased(
                                "select id, array[object_id, text_object_id] as objects from intake where discarded_at is not null"))
                .toList();
    }

    private Stream<Erased> erased(String sql) {
        return jdbc
                .sql(sql)
                .query((row, n) -> new Erased(
                        new SecretId(row.getObject("id", UUID.class)),
                        Arrays.stream((Object[]) row.getArray("objects").getArray())
                                .filter(UUID.class::isInstance)
                                .map(UUID.class::cast)
                                .toList()))
                .list()
                .stream();
    }
}
