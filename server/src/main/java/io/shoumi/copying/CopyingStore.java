package io.shoumi.copying;

import io.shoumi.custody.CarrierId;
import io.shoumi.custody.CarrierKind;
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

/** The table of copyings. */
@Repository
class CopyingStore {
    /** Who approved the copying {@code c}. */
    static final String APPROVERS = """
            (select string_agg(a.name, '、' order by d.at) from decision_now d join person a on a.id = d.approver_id
              where d.request_id = c.request_id and d.outcome = 'approved') as approvers
            """;

    private static final String HEAD = """
            select c.*, s.number as secret_number, s.cover_title, s.level, s.term_years, m.name_zh, m.name_en,
              k.copy_number, k.label, k.frozen_at is not null as frozen, l.code as place, p.name || ' ' || p.number as requester,
              b.name || ' ' || b.number as maker,
            """ + APPROVERS + """

            from copying c join secret s on s.id = c.secret_id join unit m on m.id = s.unit_id
            join carrier k on k.id = c.source_id join person p on p.id = c.requester_id
            left join custody u on u.carrier_id = k.id and upper_inf(u.during) left join place l on l.id = u.place_id
            left join person b on b.id = c.made_by
            """;

    private final JdbcClient jdbc;
    private final ShareStore shares;

    CopyingStore(JdbcClient jdbc, ShareStore shares) {
        this.jdbc = jdbc;
        this.shares = shares;
    }

    /**
     * One about to be entered.
     *
     * @param request null where the ruling asked for no approval
     */
    record Entered(
            CopyingId id, String number, @Nullable UUID request, PersonId requester, Instant at, Instant validUntil) {}

    void insert(Entered copying, CopyPlan plan) {
        jdbc.sql("""
                        insert into copying (id, number, request_id, kind, secret_id, source_id, requester_id, onto, pages, page_count,
                          purpose, approved_at, valid_until)
                        values (:id, :number, :request, :kind, :secret, :source, :requester, :onto, :pages, :count, :purpose, :at, :until)""")
                .param("id", copying.id().value())
                .param("number", copying.number())
                .param("request", copying.request())
                .param("kind", plan.kind().code())
                .param("secret", plan.secret().value())
                .param("source", plan.source().value())
                .param("requester", copying.requester().value())
                .param("onto", plan.extent().onto().code())
                .param("pages", plan.extent().pages())
                .param("count", plan.extent().pageCount())
                .param("purpose", plan.purpose())
                .param("at", Timestamp.from(copying.at()))
                .param("until", Timestamp.from(copying.validUntil()))
                .update();
        for (var position = 1; position <= plan.recipients().size(); position++) {
            shares.insert(copying.id(), position, plan.recipients().get(position - 1));
        }
    }

    /** Locks it for the transaction: of two who carry it out at once one is told. */
    Copying lock(CopyingId id) {
        return jdbc.sql("select id from copying where id = ? for update")
                .param(id.value())
                .query(UUID.class)
                .optional()
                .flatMap(locked -> find(new CopyingId(locked)))
                .orElseThrow(NotFound::new);
    }

    Optional<Copying> find(CopyingId id) {
        return query("where c.id = :id", Map.of("id", id.value())).stream().findFirst();
    }

    /** With their shares, in one statement for all. */
    List<Copying> query(String where, Map<String, ?> parameters) {
        var heads = jdbc.sql(HEAD + where)
                .params(parameters)
                .query((row, n) -> head(row))
                .list();
        var each = shares.of(heads.stream().map(head -> head.id().value()).toArray(UUID[]::new));
        return heads.stream()
                .map(head -> new Copying(head, each.getOrDefault(head.id(), List.of())))
                .toList();
    }

    private static Copying.Head head(ResultSet row) throws SQLException {
        return new Copying.Head(
                new CopyingId(row.getObject("id", UUID.class)),
                row.getString("number"),
                CopyingKind.of(row.getString("kind")).orElseThrow(),
                matter(row),
                new Copying.Source(
                        new CarrierId(row.getObject("source_id", UUID.class)),
                        row.getInt("copy_number"),
                        row.getString("label"),
                        row.getString("place"),
                        row.getBoolean("frozen")),
                new PersonId(row.getObject("requester_id", UUID.class)),
                row.getString("requester"),
                new Extent(CarrierKind.of(row.getString("onto")), row.getString("pages"), row.getInt("page_count")),
                row.getString("purpose"),
                row.getObject("request_id", UUID.class),
                row.getString("approvers"),
                row.getTimestamp("approved_at").toInstant(),
                row.getTimestamp("valid_until").toInstant(),
                made(row));
    }

    private static Copying.Matter matter(ResultSet row) throws SQLException {
        return new Copying.Matter(
                new SecretId(row.getObject("secret_id", UUID.class)),
                row.getString("secret_number"),
                row.getString("cover_title"),
                row.getString("level"),
                row.getInt("term_years"),
                row.getString("name_zh"),
                row.getString("name_en"));
    }

    private static Copying.@Nullable Made made(ResultSet row) throws SQLException {
        var at = row.getTimestamp("made_at");
        return at == null
                ? null
                : new Copying.Made(at.toInstant(), row.getString("maker"), row.getString("printing_number"));
    }

    void made(CopyingId id, PersonId maker, String printingNumber, Instant at) {
        jdbc.sql("update copying set made_at = :at, made_by = :maker, printing_number = :number where id = :id")
                .param("at", Timestamp.from(at))
                .param("maker", maker.value())
                .param("number", printingNumber)
                .param("id", id.value())
                .update();
    }
}
