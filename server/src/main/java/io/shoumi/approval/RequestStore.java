package io.shoumi.approval;

import io.shoumi.custody.CarrierId;
import io.shoumi.gate.NotFound;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import io.shoumi.regulations.Action;
import io.shoumi.regulations.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of requests and their needs. */
@Repository
class RequestStore {
    private final JdbcClient jdbc;
    private final RoundStore rounds;

    RequestStore(JdbcClient jdbc, RoundStore rounds) {
        this.jdbc = jdbc;
        this.rounds = rounds;
    }

    void insert(Request request, NewRequest asked, Instant expiresAt) {
        var content = asked.content();
        jdbc.sql("""
                        insert into request (id, number, act, requester_id, secret_id, carrier_id, unit_id, content, content_hash,
                          state, submitted_at, expires_at)
                        values (:id, :number, :act, :requester, :secret, :carrier, :unit, :content, :hash, 'submitted', :at, :until)""")
                .param("id", request.id().value())
                .param("number", request.number())
                .param("act", asked.act().code())
                .param("requester", asked.requester().value())
                .param("secret", asked.secret() == null ? null : asked.secret().value())
                .param(
                        "carrier",
                        asked.carrier() == null ? null : asked.carrier().value())
                .param("unit", asked.unit())
                .param("content", content.canonical())
                .param("hash", content.digest().bytes())
                .param("at", Timestamp.from(request.submittedAt()))
                .param("until", Timestamp.from(expiresAt))
                .update();
        asked.needs().forEach(need -> insertNeed(request, need));
    }

    private void insertNeed(Request request, Need need) {
        jdbc.sql("""
                        insert into request_need (request_id, round, role, posts, clauses, unit_id)
                        values (:request, :round, :role, :posts, :clauses, :unit)""")
                .param("request", request.id().value())
                .param("round", request.round())
                .param("role", need.role().code())
                .param("posts", need.anyOf().stream().map(Role::code).toArray(String[]::new))
                .param("clauses", need.clauses().toArray(String[]::new))
                .param("unit", request.unit())
                .update();
    }

    /** The next round takes the place of the present one, which is kept. */
    void sendAgain(Request again, NewRequest asked, Instant expiresAt) {
        rounds.keep(again);
        jdbc.sql("""
                        update request set round = :round, state = 'submitted', carrier_id = :carrier, unit_id = :unit,
                          content = :content, content_hash = :hash, submitted_at = :at, expires_at = :until,
                          reminded_at = null, warned_at = null where id = :id""")
                .param("id", again.id().value())
                .param("round", again.round())
                .param(
                        "carrier",
                        asked.carrier() == null ? null : asked.carrier().value())
                .param("unit", asked.unit())
                .param("content", asked.content().canonical())
                .param("hash", asked.content().digest().bytes())
                .param("at", Timestamp.from(again.submittedAt()))
                .param("until", Timestamp.from(expiresAt))
                .update();
        asked.needs().forEach(need -> insertNeed(again, need));
    }

    void giveBack(Request returned, Instant expiresAt) {
        jdbc.sql("update request set state = 'returned', expires_at = ? where id = ?")
                .params(Timestamp.from(expiresAt), returned.id().value())
                .update();
    }

    /** Locks the request for the transaction, so that of a hundred decisions at once one takes effect. */
    Request lock(RequestId id) {
        return jdbc.sql("select * from request where id = ? for update")
                .param(id.value())
                .query((row, n) -> request(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    Optional<Request> find(RequestId id) {
        return jdbc.sql("select * from request where id = ?")
                .param(id.value())
                .query((row, n) -> request(row))
                .optional();
    }

    Optional<RequestId> byNumber(String number) {
        return jdbc.sql("select id from request where number = upper(?)")
                .param(number)
                .query(UUID.class)
                .optional()
                .map(RequestId::new);
    }

    List<Request> ofRequester(PersonId requester, int limit) {
        return jdbc.sql("select * from request where requester_id = ? order by submitted_at desc limit ?")
                .params(requester.value(), limit)
                .query((row, n) -> request(row))
                .list();
    }

    List<RequestId> due(Instant now) {
        return jdbc
                .sql(
                        "select id from request where state in ('submitted', 'returned') and expires_at <= ? order by expires_at")
                .param(Timestamp.from(now))
                .query(UUID.class)
                .list()
                .stream()
                .map(RequestId::new)
                .toList();
    }

    private Request request(ResultSet row) throws SQLException {
        var id = new RequestId(row.getObject("id", UUID.class));
        var secret = row.getObject("secret_id", UUID.class);
        var carrier = row.getObject("carrier_id", UUID.class);
        var closed = row.getTimestamp("closed_at");
        return new Request(
                id,
                row.getString("number"),
                act(row.getString("act")),
                secret == null ? null : new SecretId(secret),
                carrier == null ? null : new CarrierId(carrier),
                row.getObject("unit_id", UUID.class),
                row.getInt("round"),
                state(id, row),
                row.getTimestamp("submitted_at").toInstant(),
                closed == null ? null : closed.toInstant());
    }

    private ApprovalState state(RequestId id, ResultSet row) throws SQLException {
        var requester = new PersonId(row.getObject("requester_id", UUID.class));
        var content = Content.parse(row.getString("content"));
        var state = String.valueOf(row.getString("state"));
        var round = row.getInt("round");
        var expiresAt = row.getTimestamp("expires_at").toInstant();
        return switch (state) {
            case "submitted" ->
                new ApprovalState.Submitted(
                        requester,
                        content,
                        new AllOf(wanted(id, round)),
                        rounds.signatures(id, round, Outcome.APPROVED),
                        expiresAt);
            case "returned" ->
                new ApprovalState.Returned(
                        requester,
                        content,
                        rounds.signatures(id, round, Outcome.RETURNED).getFirst(),
                        expiresAt);
            case "approved" ->
                new ApprovalState.Approved(requester, content, rounds.signatures(id, round, Outcome.APPROVED));
            case "refused" ->
                new ApprovalState.Refused(
                        requester,
                        content,
                        rounds.signatures(id, round, Outcome.REFUSED).getFirst());
            case "withdrawn" -> new ApprovalState.Withdrawn(requester, content);
            case "expired" -> new ApprovalState.Expired(requester, content);
            default -> throw new IllegalStateException("no such state of a request: " + state);
        };
    }

    /** Post by post, then what was added in the order it was. */
    List<Wanted> wanted(RequestId id, int round) {
        return jdbc.sql(
                        "select * from request_need where request_id = ? and round = ? order by person_id is not null, role")
                .params(id.value(), round)
                .query((row, n) -> new Wanted(
                        Seat.of(row.getString("role")),
                        List.of((String[]) row.getArray("clauses").getArray()),
                        handedOn(row),
                        step(row),
                        Optional.ofNullable(row.getTimestamp("escalated_at")).map(Timestamp::toInstant)))
                .list();
    }

    private static Optional<Step> step(ResultSet row) throws SQLException {
        var person = row.getObject("person_id", UUID.class);
        return person == null
                ? Optional.empty()
                : Optional.of(new Step(
                        new PersonId(person),
                        new PersonId(row.getObject("added_by", UUID.class)),
                        Seat.of(row.getString("beside")),
                        row.getBoolean("before_it"),
                        row.getString("why")));
    }

    private static Optional<HandedOn> handedOn(ResultSet row) throws SQLException {
        var to = row.getObject("handed_to", UUID.class);
        return to == null
                ? Optional.empty()
                : Optional.of(new HandedOn(
                        new PersonId(row.getObject("handed_by", UUID.class)),
                        new PersonId(to),
                        row.getTimestamp("handed_at").toInstant()));
    }

    void close(Request request, Instant at) {
        jdbc.sql("update request set state = ?, closed_at = ? where id = ?")
                .params(request.stateCode(), Timestamp.from(at), request.id().value())
                .update();
    }

    private static Action act(String code) {
        return Arrays.stream(Action.values())
                .filter(action -> action.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
