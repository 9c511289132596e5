package io.shoumi.carry;

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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of carry-outs. */
@Repository
class CarryOutStore {
    /** All who approved {@code o}. */
    static final String APPROVER = """
            (select string_agg(n.name, '、' order by n.first) from (select a.name, min(d.at) as first from decision_now d
               join person a on a.id = d.approver_id where d.request_id = o.request_id and d.outcome = 'approved' group by a.name) n)
              as approver
            """;

    private static final String HEAD = """
            select o.*, coalesce(s.number, '') as secret_number, s.cover_title, s.level, b.name as bearer, b.number as bearer_number,
              u.name_zh, u.name_en, c.name || ' ' || c.number as companion, t.id as trip,
            """ + APPROVER + """

            from carry_out o join secret s on s.id = o.secret_id join person b on b.id = o.bearer_id
            left join unit u on u.id = b.unit_id left join person c on c.id = o.companion_id left join trip t on t.carry_out_id = o.id
            """;

    private final JdbcClient jdbc;
    private final CarriedStore carried;

    CarryOutStore(JdbcClient jdbc, CarriedStore carried) {
        this.jdbc = jdbc;
        this.carried = carried;
    }

    /**
     * One about to be entered.
     *
     * @param request null where the ruling asked for no approval
     * @param pledgedAt when the responsibility statement was signed
     */
    record Entered(
            CarryOutId id, String number, @Nullable UUID request, PersonId bearer, Instant pledgedAt, Instant at) {}

    void insert(Entered entered, Plan plan) {
        var way = plan.way();
        jdbc.sql("""
                        insert into carry_out (id, number, request_id, secret_id, bearer_id, companion_id, destination, purpose, note,
                          measures, pledged_at, approved_at, due_at)
                        values (:id, :number, :request, :secret, :bearer, :companion, :destination, :purpose, :note, :measures,
                          :pledged, :at, :due)""")
                .param("id", entered.id().value())
                .param("number", entered.number())
                .param("request", entered.request())
                .param("secret", plan.secret().value())
                .param("bearer", entered.bearer().value())
                .param(
                        "companion",
                        plan.companion() == null ? null : plan.companion().value())
                .param("destination", way.destination())
                .param("purpose", way.purpose().code())
                .param("note", way.note().isEmpty() ? null : way.note())
                .param("measures", plan.measures().stream().map(Measure::code).toArray(String[]::new))
                .param("pledged", Timestamp.from(entered.pledgedAt()))
                .param("at", Timestamp.from(entered.at()))
                .param("due", Timestamp.from(plan.due()))
                .update();
        plan.copies().forEach(copy -> carried.insert(entered.id(), copy));
    }

    /** Holds the secret still, so that of two who ask for the same copy one is told. */
    void lock(SecretId secret) {
        jdbc.sql("select id from secret where id = ? for update")
                .param(secret.value())
                .query(UUID.class)
                .optional();
    }

    /** Locks it, by its copies, for the transaction. */
    CarryOut lock(CarryOutId id) {
        jdbc.sql("select id from carry_out_copy where carry_out_id = ? order by id for update")
                .param(id.value())
                .query(UUID.class)
                .list();
        return find(id).orElseThrow(NotFound::new);
    }

    Optional<CarryOut> find(CarryOutId id) {
        return query("where o.id = :id", Map.of("id", id.value())).stream().findFirst();
    }

    /** The one in which the copy is promised or out. */
    Optional<CarryOut> open(CarrierId carrier) {
        return query(
                        "where o.id = (select y.carry_out_id from carry_out_copy y where y.carrier_id = :carrier"
                                + " and y.returned_at is null and y.lapsed_at is null)",
                        Map.of("carrier", carrier.value()))
                .stream()
                .findFirst();
    }

    /** The request whose carry-out this is was sent then; nothing is signed later. */
    Instant sentAt(UUID request) {
        return jdbc.sql("select submitted_at from request where id = ?")
                .param(request)
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    /** With their copies, those in one statement for all. */
    List<CarryOut> query(String where, Map<String, ?> parameters) {
        record Row(CarryOut.Head head, CarryOut.Errand errand) {}
        var rows = jdbc.sql(HEAD + where)
                .params(parameters)
                .query((row, n) -> new Row(head(row), errand(row)))
                .list();
        var copies =
                carried.of(rows.stream().map(row -> row.head().id().value()).toArray(UUID[]::new));
        return rows.stream()
                .map(row -> new CarryOut(
                        row.head(),
                        row.errand(),
                        copies.getOrDefault(row.head().id().value(), List.of())))
                .toList();
    }

    private static CarryOut.Head head(ResultSet row) throws SQLException {
        return new CarryOut.Head(
                new CarryOutId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getObject("request_id", UUID.class),
                new SecretId(row.getObject("secret_id", UUID.class)),
                row.getString("secret_number"),
                row.getString("cover_title"),
                row.getString("level"),
                new PersonId(row.getObject("bearer_id", UUID.class)),
                row.getString("bearer"),
                row.getString("bearer_number"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("approver"),
                row.getTimestamp("approved_at").toInstant());
    }

    private static CarryOut.Errand errand(ResultSet row) throws SQLException {
        return new CarryOut.Errand(
                row.getString("destination"),
                row.getString("purpose"),
                row.getString("note"),
                row.getString("companion"),
                List.of((String[]) row.getArray("measures").getArray()),
                row.getTimestamp("pledged_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                row.getObject("trip", UUID.class));
    }
}
