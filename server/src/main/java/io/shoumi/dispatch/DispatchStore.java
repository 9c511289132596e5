package io.shoumi.dispatch;

import io.shoumi.custody.CarrierId;
import io.shoumi.custody.CarrierKind;
import io.shoumi.gate.NotFound;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the tables of dispatches and their copies. */
@Repository
class DispatchStore {
    /** Of a line {@code d}: nobody outside has signed, it is not struck, and a copy of it is away that is not lost. */
    static final String UNSIGNED = """
            (d.receipt_at is null and d.struck_at is null and exists (select 1 from dispatch_copy k join custody u on
              u.carrier_id = k.carrier_id and upper_inf(u.during) and u.state <> 'lost' where k.dispatch_id = d.id and k.over_at is null))
            """;

    private static final String HEAD = """
            select d.*, s.cover_title, s.level, o.name as organisation, o.outsider, k.name as clerk_name, c.name as courier_name,
              b.name as slip_name, x.name as struck_name, n.number as corrected_number,
              coalesce(d.reference, s.document_number) as document
            from dispatch d join secret s on s.id = d.secret_id join outside_organisation o on o.id = d.organisation_id
            join person k on k.id = d.clerk_id left join person c on c.id = d.courier_id left join person b on b.id = d.receipt_by
            left join person x on x.id = d.struck_by left join dispatch n on n.id = d.corrected_by
            """;

    private final JdbcClient jdbc;

    DispatchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Dispatch> find(DispatchId id) {
        return query("where d.id = :id", Map.of("id", id.value())).stream().findFirst();
    }

    /** Locks it for the transaction. */
    Dispatch lock(DispatchId id) {
        return jdbc.sql("select id from dispatch where id = ? for update")
                .param(id.value())
                .query(UUID.class)
                .optional()
                .flatMap(locked -> find(new DispatchId(locked)))
                .orElseThrow(NotFound::new);
    }

    /** The dispatch in which the copy is away. */
    Optional<DispatchId> running(CarrierId carrier) {
        return jdbc.sql("select dispatch_id from dispatch_copy where carrier_id = ? and over_at is null")
                .param(carrier.value())
                .query(UUID.class)
                .optional()
                .map(DispatchId::new);
    }

    /** Holds the secret still, so that of two who send the same copy one is told. */
    void lock(SecretId secret) {
        jdbc.sql("select id from secret where id = ? for update")
                .param(secret.value())
                .query(UUID.class)
                .optional();
    }

    /** With their copies, in one statement for all. */
    List<Dispatch> query(String where, Map<String, ?> parameters) {
        var lines = jdbc.sql(HEAD + where)
                .params(parameters)
                .query((row, n) -> new Dispatch(head(row), times(row), List.of()))
                .list();
        var copies = copies(lines.stream().map(line -> line.id().value()).toArray(UUID[]::new));
        return lines.stream()
                .map(line -> new Dispatch(line.head(), line.times(), copies.getOrDefault(line.id(), List.of())))
                .toList();
    }

    private record Of(DispatchId dispatch, Dispatch.SentCopy copy) {}

    private Map<DispatchId, List<Dispatch.SentCopy>> copies(UUID[] dispatches) {
        return jdbc
                .sql("""
                        select k.*, c.copy_number, c.label, c.kind, c.page_count, t.name as taken_name, u.state
                        from dispatch_copy k join carrier c on c.id = k.carrier_id
                        join custody u on u.carrier_id = c.id and upper_inf(u.during) left join person t on t.id = k.taken_by
                        where k.dispatch_id = any (?) order by c.copy_number""")
                .param(dispatches)
                .query((row, n) -> new Of(new DispatchId(row.getObject("dispatch_id", UUID.class)), copy(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::dispatch, Collectors.mapping(Of::copy, Collectors.toList())));
    }

    private static Dispatch.SentCopy copy(ResultSet row) throws SQLException {
        return new Dispatch.SentCopy(
                new CarrierId(row.getObject("carrier_id", UUID.class)),
                row.getInt("copy_number"),
                row.getString("label"),
                CarrierKind.of(row.getString("kind")),
                row.getObject("page_count", Integer.class),
                at(row, "over_at"),
                row.getString("taken_name"),
                row.getObject("intact", Boolean.class),
                row.getString("state"));
    }

    private static Dispatch.Head head(ResultSet row) throws SQLException {
        var courier = row.getObject("courier_id", UUID.class);
        return new Dispatch.Head(
                new DispatchId(row.getObject("id", UUID.class)),
                row.getString("number"),
                new SecretId(row.getObject("secret_id", UUID.class)),
                row.getString("cover_title"),
                row.getString("level"),
                new Organisation(
                        row.getObject("organisation_id", UUID.class),
                        row.getString("organisation"),
                        row.getBoolean("outsider")),
                row.getString("way"),
                row.getString("envelope"),
                row.getString("document"),
                row.getString("enclosures"),
                courier == null ? null : new PersonId(courier),
                names(row));
    }

    private static Dispatch.Names names(ResultSet row) throws SQLException {
        return new Dispatch.Names(
                row.getString("clerk_name"),
                row.getString("courier_name"),
                row.getString("receiver"),
                row.getString("slip_name"),
                row.getString("struck_name"),
                row.getString("strike_reason"),
                row.getString("corrected_number"));
    }

    private static Dispatch.Times times(ResultSet row) throws SQLException {
        return new Dispatch.Times(
                row.getTimestamp("sent_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                at(row, "carried_at"),
                at(row, "received_at"),
                at(row, "receipt_at"),
                at(row, "struck_at"),
                at(row, "escalated_at"));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    /** Those that are late and were not reminded for a day. */
    List<Dispatch> toRemind(Instant now, Duration every) {
        return late("(d.reminded_at is null or d.reminded_at <= :since)", now, now.minus(every));
    }

    List<Dispatch> toEscalate(Instant now, Duration after) {
        return late("d.escalated_at is null and d.due_at <= :since", now, now.minus(after));
    }

    private List<Dispatch> late(String which, Instant now, Instant since) {
        return query(
                "where d.due_at <= :now and " + UNSIGNED + " and " + which + " order by d.due_at limit 1000",
                Map.of("now", Timestamp.from(now), "since", Timestamp.from(since)));
    }
}
