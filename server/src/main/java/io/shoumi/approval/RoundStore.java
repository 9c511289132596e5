package io.shoumi.approval;

import io.shoumi.ledger.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rounds of requests with their decisions; both are only ever added. */
@Repository
class RoundStore {
    private final JdbcClient jdbc;

    RoundStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what the present round asks for, before the next one takes its place. */
    void keep(Request request) {
        jdbc.sql("""
                        insert into request_round (request_id, round, content, content_hash, sent_at)
                        select id, round, content, content_hash, submitted_at from request where id = ?""").param(request.id().value()).update();
    }

    /** The rounds before the present one, newest first. */
    List<Round> earlier(RequestId id) {
        return jdbc.sql("select * from request_round where request_id = ? order by round desc")
                .param(id.value())
                .query((row, n) -> new Round(
                        row.getInt("round"),
                        Content.parse(row.getString("content")),
                        row.getTimestamp("sent_at").toInstant(),
                        decisions(id, row.getInt("round"))))
                .list();
    }

    List<Round.Decision> decisions(RequestId id, int round) {
        return jdbc.sql("select * from decision where request_id = ? and round = ? order by at, role")
                .params(id.value(), round)
                .query((row, n) -> new Round.Decision(Outcome.of(row.getString("outcome")), signature(row)))
                .list();
    }

    List<Signature> signatures(RequestId id, int round, Outcome outcome) {
        return decisions(id, round).stream()
                .filter(decision -> decision.outcome() == outcome)
                .map(Round.Decision::signature)
                .toList();
    }

    private static Signature signature(ResultSet row) throws SQLException {
        return new Signature(
                new Authority(
                        new PersonId(row.getObject("approver_id", UUID.class)),
                        Seat.of(row.getString("role")),
                        Optional.ofNullable(row.getObject("on_behalf_of", UUID.class))
                                .map(PersonId::new)),
                Digest.of(row.getBytes("signed_hash")),
                row.getString("opinion"),
                row.getTimestamp("at").toInstant());
    }

    boolean decidedBy(RequestId id, PersonId person) {
        return jdbc.sql("select exists (select 1 from decision where request_id = ? and approver_id = ?)")
                .params(id.value(), person.value())
                .query(Boolean.class)
                .single();
    }

    void decided(Request request, Signature signature, Outcome outcome) {
        var authority = signature.authority();
        jdbc.sql("""
                        insert into decision (id, request_id, round, role, approver_id, on_behalf_of, outcome, opinion, signed_hash, at)
                        values (gen_random_uuid(), :request, :round, :role, :approver, :behalf, :outcome, :opinion, :hash, :at)""")
                .param("request", request.id().value())
                .param("round", request.round())
                .param("role", authority.seat().code())
                .param("approver", authority.person().value())
                .param("behalf", authority.onBehalfOf().map(PersonId::value).orElse(null))
                .param("outcome", outcome.code())
                .param("opinion", signature.opinion())
                .param("hash", signature.signed().bytes())
                .param("at", Timestamp.from(signature.at()))
                .update();
        if (outcome == Outcome.APPROVED) {
            jdbc.sql("update request_need set met_by = ? where request_id = ? and round = ? and role = ?")
                    .params(
                            authority.person().value(),
                            request.id().value(),
                            request.round(),
                            authority.seat().code())
                    .update();
        }
    }
}
