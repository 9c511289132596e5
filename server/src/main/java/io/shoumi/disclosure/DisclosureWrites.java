package io.shoumi.disclosure;

import io.shoumi.custody.CarrierId;
import io.shoumi.dispatch.DispatchId;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the tables of disclosures and their copies. */
@Repository
class DisclosureWrites {
    private final JdbcClient jdbc;

    DisclosureWrites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One about to be entered. */
    record Entered(DisclosureId id, String number, UUID request, PersonId requester, Instant at) {}

    /** Holds the secret still, so that of two leaves for the same copy one is told. */
    void lock(SecretId secret) {
        jdbc.sql("select id from secret where id = ? for update")
                .param(secret.value())
                .query(UUID.class)
                .optional();
    }

    void insert(Entered entered, DisclosurePlan plan) {
        var terms = plan.terms();
        jdbc.sql("""
                        insert into disclosure (id, number, request_id, secret_id, organisation_id, requester_id, contact, purpose,
                          recall_measure, agreement_number, agreement_on, approved_at, due_at)
                        values (:id, :number, :request, :secret, :organisation, :requester, :contact, :purpose, :recall, :agreement,
                          :on, :at, :due)""")
                .param("id", entered.id().value())
                .param("number", entered.number())
                .param("request", entered.request())
                .param("secret", plan.secret().value())
                .param("organisation", plan.organisation().id())
                .param("requester", entered.requester().value())
                .param("contact", terms.contact())
                .param("purpose", terms.purpose())
                .param("recall", terms.recallMeasure())
                .param("agreement", plan.named().number())
                .param("on", plan.named().on())
                .param("at", Timestamp.from(entered.at()))
                .param("due", Timestamp.from(terms.due()))
                .update();
        plan.copies()
                .forEach(copy -> jdbc.sql("insert into disclosure_copy (disclosure_id, carrier_id) values (?, ?)")
                        .params(entered.id().value(), copy.value())
                        .update());
    }

    void filed(DisclosureId id, String kept, PersonId clerk, Instant at) {
        jdbc.sql("update disclosure set agreement_kept = ?, agreement_by = ?, agreement_at = ? where id = ?")
                .params(kept, clerk.value(), Timestamp.from(at), id.value())
                .update();
    }

    void marked(DisclosureId id, CarrierId copy, PersonId clerk, Instant at) {
        jdbc.sql("update disclosure_copy set marked_at = ?, marked_by = ? where disclosure_id = ? and carrier_id = ?")
                .params(Timestamp.from(at), clerk.value(), id.value(), copy.value())
                .update();
    }

    void used(DisclosureId id, CarrierId copy, DispatchId line) {
        jdbc.sql("update disclosure_copy set dispatch_id = ? where disclosure_id = ? and carrier_id = ?")
                .params(line.value(), id.value(), copy.value())
                .update();
    }

    void moved(DispatchId from, @Nullable DispatchId to) {
        jdbc.sql("update disclosure_copy set dispatch_id = :to where dispatch_id = :from")
                .param("to", to == null ? null : to.value(), java.sql.Types.OTHER)
                .param("from", from.value())
                .update();
    }

    void recalled(DisclosureId id, String reason, PersonId by, Instant at) {
        jdbc.sql("update disclosure set recalled_at = ?, recalled_by = ?, recall_reason = ? where id = ?")
                .params(Timestamp.from(at), by.value(), reason, id.value())
                .update();
    }

    void warned(DisclosureId id, Instant at) {
        set("warned_at", id, at);
    }

    void reminded(DisclosureId id, Instant at) {
        set("reminded_at", id, at);
    }

    void escalated(DisclosureId id, Instant at) {
        set("escalated_at", id, at);
    }

    private void set(String column, DisclosureId id, Instant at) {
        jdbc.sql("update disclosure set " + column + " = ? where id = ?")
                .params(Timestamp.from(at), id.value())
                .update();
    }
}
