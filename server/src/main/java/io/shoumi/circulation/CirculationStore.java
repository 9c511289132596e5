package io.shoumi.circulation;

import io.shoumi.custody.CarrierId;
import io.shoumi.gate.NotFound;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of circulations and of their copies. */
@Repository
class CirculationStore {
    /** What leaders wrote, on the paper {@code c} or to its request. */
    static final String SAID = """
            nullif(concat_ws('；', c.instruction, (select string_agg(a.name || '：' || d.opinion, '；' order by d.at)
              from decision_now d join person a on a.id = d.approver_id
              where d.request_id = c.request_id and d.outcome = 'approved' and d.opinion <> '')), '') as said
            """;

    private static final String HEAD = """
            select c.*, coalesce(s.number, '') as secret_number, s.cover_title, s.level, s.issuing_body, s.document_number,
              k.name as clerk_name, l.name as closer,
            """ + SAID + """

            from circulation c join secret s on s.id = c.secret_id join person k on k.id = c.clerk_id
            left join person l on l.id = c.closed_by
            """;

    private final JdbcClient jdbc;
    private final TurnStore turns;

    CirculationStore(JdbcClient jdbc, TurnStore turns) {
        this.jdbc = jdbc;
        this.turns = turns;
    }

    /**
     * One about to be entered.
     *
     * @param request null where the ruling asked for no approval
     */
    record Entered(
            CirculationId id, String number, @Nullable UUID request, SecretId secret, PersonId clerk, Instant at) {}

    void insert(Entered circulation, Plan plan) {
        jdbc.sql("""
                        insert into circulation (id, number, request_id, secret_id, clerk_id, proposal, instruction, started_at)
                        values (:id, :number, :request, :secret, :clerk, :proposal, :instruction, :at)""")
                .param("id", circulation.id().value())
                .param("number", circulation.number())
                .param("request", circulation.request())
                .param("secret", circulation.secret().value())
                .param("clerk", circulation.clerk().value())
                .param("proposal", plan.proposal())
                .param("instruction", plan.instruction().isEmpty() ? null : plan.instruction())
                .param("at", Timestamp.from(circulation.at()))
                .update();
        for (var copy : plan.copies()) {
            jdbc.sql("insert into circulation_copy (circulation_id, carrier_id) values (?, ?)")
                    .params(circulation.id().value(), copy.value())
                    .update();
        }
        for (var position = 1; position <= plan.readers().size(); position++) {
            turns.insert(
                    circulation.id(),
                    position,
                    plan.readers().get(position - 1),
                    new TurnStore.Added(null, circulation.clerk(), circulation.at()));
        }
    }

    /** Holds the secret still, so that of two who start with the same copy one is told. */
    void lock(SecretId secret) {
        jdbc.sql("select id from secret where id = ? for update")
                .param(secret.value())
                .query(UUID.class)
                .optional();
    }

    /** The number of the circulation in which the copy is. */
    Optional<String> runningWith(CarrierId carrier) {
        return jdbc.sql("""
                        select c.number from circulation_copy k join circulation c on c.id = k.circulation_id
                        where k.carrier_id = ? and k.over_at is null""").param(carrier.value()).query(String.class).optional();
    }

    Optional<CirculationId> running(CarrierId carrier) {
        return jdbc.sql("select circulation_id from circulation_copy where carrier_id = ? and over_at is null")
                .param(carrier.value())
                .query(UUID.class)
                .optional()
                .map(CirculationId::new);
    }

    /** Locks it for the transaction. */
    Circulation lock(CirculationId id) {
        return jdbc.sql("select id from circulation where id = ? for update")
                .param(id.value())
                .query(UUID.class)
                .optional()
                .flatMap(locked -> find(new CirculationId(locked)))
                .orElseThrow(NotFound::new);
    }

    Optional<Circulation> find(CirculationId id) {
        return query("where c.id = :id", Map.of("id", id.value())).stream().findFirst();
    }

    /** With copies and turns, each in one statement for all. */
    List<Circulation> query(String where, Map<String, ?> parameters) {
        var heads = jdbc.sql(HEAD + where)
                .params(parameters)
                .query((row, n) -> head(row))
                .list();
        var ids = heads.stream().map(head -> head.id().value()).toArray(UUID[]::new);
        var copies = copies(ids);
        var readers = turns.of(ids);
        return heads.stream()
                .map(head -> new Circulation(
                        head, copies.getOrDefault(head.id(), List.of()), readers.getOrDefault(head.id(), List.of())))
                .toList();
    }

    private record Lying(CirculationId circulation, Circulation.LyingCopy copy) {}

    private Map<CirculationId, List<Circulation.LyingCopy>> copies(UUID[] circulations) {
        return jdbc
                .sql("""
                        select k.circulation_id, c.id, c.copy_number, c.label, c.frozen_at is not null as frozen, u.state,
                          coalesce(h.name, '') as holder, p.code as place, lower(u.during) as since
                        from circulation_copy k join carrier c on c.id = k.carrier_id
                        join custody u on u.carrier_id = c.id and upper_inf(u.during)
                        left join person h on h.id = u.holder_id left join place p on p.id = u.place_id
                        where k.circulation_id = any (?) order by c.copy_number""")
                .param(circulations)
                .query((row, n) ->
                        new Lying(new CirculationId(row.getObject("circulation_id", UUID.class)), lying(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Lying::circulation, Collectors.mapping(Lying::copy, Collectors.toList())));
    }

    private static Circulation.LyingCopy lying(ResultSet row) throws SQLException {
        return new Circulation.LyingCopy(
                new CarrierId(row.getObject("id", UUID.class)),
                row.getInt("copy_number"),
                row.getString("label"),
                row.getString("state"),
                row.getString("holder"),
                row.getString("place"),
                row.getTimestamp("since").toInstant(),
                row.getBoolean("frozen"));
    }

    private static Circulation.Head head(ResultSet row) throws SQLException {
        var closed = row.getTimestamp("closed_at");
        return new Circulation.Head(
                new CirculationId(row.getObject("id", UUID.class)),
                row.getString("number"),
                new SecretId(row.getObject("secret_id", UUID.class)),
                row.getString("secret_number"),
                row.getString("cover_title"),
                row.getString("level"),
                row.getString("issuing_body"),
                row.getString("document_number"),
                new PersonId(row.getObject("clerk_id", UUID.class)),
                row.getString("clerk_name"),
                row.getString("proposal"),
                row.getString("said"),
                row.getTimestamp("started_at").toInstant(),
                closed == null ? null : closed.toInstant(),
                row.getString("closer"),
                row.getString("close_reason"));
    }

    void close(CirculationId id, PersonId clerk, @Nullable String reason, Instant at) {
        jdbc.sql("update circulation set closed_at = :at, closed_by = :clerk, close_reason = :reason where id = :id")
                .param("at", Timestamp.from(at))
                .param("clerk", clerk.value())
                .param("reason", reason)
                .param("id", id.value())
                .update();
        jdbc.sql("update circulation_copy set over_at = ? where circulation_id = ? and over_at is null")
                .params(Timestamp.from(at), id.value())
                .update();
    }
}
