package io.shoumi.destruction;

import io.shoumi.approval.RequestId;
import io.shoumi.ledger.PersonId;
import io.shoumi.regulations.DisposalWay;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of destruction: lists, their lines, their witnesses. */
@Repository
class DestructionStore {
    private static final String LIST = """
            select d.*, p.name as handler_name from destruction d join person p on p.id = d.handler_id
            """;
    private static final String AWAITING = """
            where d.state = 'approved' and exists (select 1 from destruction_witness w
              where w.destruction_id = d.id and w.person_id = ? and w.confirmed_at is null)""";

    private final JdbcClient jdbc;

    DestructionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Destruction list, Instant at) {
        jdbc.sql("""
                        insert into destruction (id, number, request_id, unit_id, method, place, planned_at, handler_id, list_hash,
                          state, created_at)
                        values (:id, :number, :request, :unit, :method, :place, :planned, :handler, :hash, :state, :at)""")
                .param("id", list.id().value())
                .param("number", list.number())
                .param("request", list.request() == null ? null : list.request().value())
                .param("unit", list.unit())
                .param("method", list.plan().way().code())
                .param("place", list.plan().place())
                .param("planned", Timestamp.from(list.plan().at()))
                .param("handler", list.handler().value())
                .param("hash", list.hash().bytes())
                .param("state", list.state())
                .param("at", Timestamp.from(at))
                .update();
        list.items().forEach(item -> insert(list.id(), item));
        list.witnesses()
                .forEach(witness -> jdbc.sql(
                                "insert into destruction_witness (destruction_id, ordinal, person_id) values (?, ?, ?)")
                        .params(
                                list.id().value(),
                                witness.ordinal(),
                                witness.person().value())
                        .update());
    }

    /** Another plan and other witnesses for a list that was returned. */
    void replan(DestructionId id, Destruction.Plan plan, ListHash hash, List<Witness> witnesses) {
        jdbc.sql(
                        "update destruction set method = :method, place = :place, planned_at = :planned, list_hash = :hash where id = :id")
                .param("id", id.value())
                .param("method", plan.way().code())
                .param("place", plan.place())
                .param("planned", Timestamp.from(plan.at()))
                .param("hash", hash.bytes())
                .update();
        witnesses.forEach(witness -> jdbc.sql(
                        "update destruction_witness set person_id = ? where destruction_id = ? and ordinal = ?")
                .params(witness.person().value(), id.value(), witness.ordinal())
                .update());
    }

    private void insert(DestructionId list, Item item) {
        jdbc.sql("""
                        insert into destruction_item (destruction_id, line, carrier_id, holder_id)
                        values (:list, :line, :carrier,
                          (select holder_id from custody where carrier_id = :carrier and upper_inf(during)))""")
                .param("list", list.value())
                .param("line", item.line())
                .param("carrier", item.carrier().value())
                .update();
    }

    Optional<Destruction> lock(DestructionId id) {
        jdbc.sql("select id from destruction where id = ? for update")
                .param(id.value())
                .query(UUID.class)
                .optional();
        return find(id);
    }

    Optional<Destruction> find(DestructionId id) {
        return jdbc.sql(LIST + "where d.id = ?")
                .param(id.value())
                .query((row, n) -> list(row))
                .optional();
    }

    List<Destruction> all() {
        return jdbc.sql(LIST + "order by d.created_at desc limit 500")
                .query((row, n) -> list(row))
                .list();
    }

    /** The requests for approval of all lists. */
    List<RequestId> requests() {
        return jdbc
                .sql("select request_id from destruction where request_id is not null")
                .query(UUID.class)
                .list()
                .stream()
                .map(RequestId::new)
                .toList();
    }

    private Destruction list(ResultSet row) throws SQLException {
        var id = new DestructionId(row.getObject("id", UUID.class));
        var request = row.getObject("request_id", UUID.class);
        var done = row.getTimestamp("done_at");
        return new Destruction(
                id,
                row.getString("number"),
                request == null ? null : new RequestId(request),
                row.getObject("unit_id", UUID.class),
                new Destruction.Plan(
                        way(row.getString("method")),
                        row.getString("place"),
                        row.getTimestamp("planned_at").toInstant()),
                new PersonId(row.getObject("handler_id", UUID.class)),
                row.getString("handler_name"),
                ListHash.of(row.getBytes("list_hash")),
                row.getString("state"),
                done == null ? null : done.toInstant(),
                items(id),
                witnesses(id));
    }

    static DisposalWay way(String code) {
        return Arrays.stream(DisposalWay.values())
                .filter(way -> way.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private List<Item> items(DestructionId id) {
        return jdbc.sql("select " + ItemRow.COLUMNS + """
                        , i.line, h.name as holder from destruction_item i join carrier c on c.id = i.carrier_id
                        join secret s on s.id = c.secret_id join unit u on u.id = s.unit_id
                        left join person h on h.id = i.holder_id where i.destruction_id = ? order by i.line""")
                .param(id.value())
                .query((row, n) -> ItemRow.read(row.getInt("line"), row))
                .list();
    }

    private List<Witness> witnesses(DestructionId id) {
        return jdbc.sql("""
                        select w.ordinal, w.person_id, p.name, w.confirmed_at from destruction_witness w
                        join person p on p.id = w.person_id where w.destruction_id = ? order by w.ordinal""")
                .param(id.value())
                .query((row, n) -> new Witness(
                        row.getInt("ordinal"),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getString("name"),
                        instant(row.getTimestamp("confirmed_at"))))
                .list();
    }

    static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    Optional<DestructionId> ofRequest(RequestId request) {
        return jdbc.sql("select id from destruction where request_id = ?")
                .param(request.value())
                .query(UUID.class)
                .optional()
                .map(DestructionId::new);
    }

    void become(DestructionId id, String state) {
        jdbc.sql("update destruction set state = ? where id = ?")
                .params(state, id.value())
                .update();
    }

    void sign(DestructionId id, PersonId witness, ListHash signed, Instant at) {
        jdbc.sql("""
                        update destruction_witness set confirmed_at = ?, signed_hash = ?
                        where destruction_id = ? and person_id = ? and confirmed_at is null""")
                .params(Timestamp.from(at), signed.bytes(), id.value(), witness.value())
                .update();
    }

    void done(DestructionId id, Instant at) {
        jdbc.sql("update destruction set state = 'done', done_at = ? where id = ?")
                .params(Timestamp.from(at), id.value())
                .update();
    }

    List<Destructions.Approver> approvers(RequestId request) {
        return jdbc.sql("""
                        select p.name, d.role, d.at from decision_now d join person p on p.id = d.approver_id
                        where d.request_id = ? and d.outcome = 'approved' order by d.at""")
                .param(request.value())
                .query((row, n) -> new Destructions.Approver(
                        row.getString("name"),
                        row.getString("role"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    List<Long> logRange(DestructionId id) {
        return jdbc.sql("""
                        select unnest(array[min(i.log_index), max(i.log_index)]) from evidence_staged s
                        join evidence_integrated i on i.staged_id = s.id where s.subject = ?""").param("destruction:" + id).query(Long.class).list().stream()
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    /** Lists that wait for a witness's signature. */
    List<Destruction> awaiting(PersonId witness) {
        return jdbc.sql(LIST + AWAITING)
                .param(witness.value())
                .query((row, n) -> list(row))
                .list();
    }

    int countAwaiting(PersonId witness) {
        return jdbc.sql("select count(*) from destruction d " + AWAITING)
                .param(witness.value())
                .query(Integer.class)
                .single();
    }
}
