package io.shoumi.reading;

import io.shoumi.custody.CarrierId;
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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of loans. */
@Repository
class LoanStore {
    /** What {@link #loan} reads. */
    static final String COLUMNS = """
            l.*, s.number as secret_number, s.cover_title, s.level, s.term_years, s.unit_id, c.copy_number, c.label,
              b.name as borrower_name, b.number as borrower_number, bu.name_zh as borrower_unit_zh,
              bu.name_en as borrower_unit_en, r.code || ' ' || r.name_zh as room_zh, r.code || ' ' || r.name_en as room_en,
              (select p.code from custody k join place p on p.id = k.place_id where k.carrier_id = c.id
                 and k.state in ('held', 'archived') order by lower(k.during) desc limit 1) as stored_at,
              (select string_agg(n.name, '、' order by n.first) from (select a.name, min(d.at) as first from decision_now d
                 join person a on a.id = d.approver_id where d.request_id = l.request_id group by a.name) n) as approver_name,
              (select min(n.clauses[1]) from request_need n where n.request_id = l.request_id and n.round = (select round from request where id = l.request_id)) as approval_clause,
              h.name as handler_name
            """;

    static final String FROM = """
            from loan l join secret s on s.id = l.secret_id join carrier c on c.id = l.carrier_id
            join person b on b.id = l.borrower_id left join unit bu on bu.id = b.unit_id
            left join place r on r.id = l.place_id left join person h on h.id = l.handled_by
            """;

    private final JdbcClient jdbc;

    LoanStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(NewLoan loan) {
        jdbc.sql("""
                        insert into loan (id, number, request_id, secret_id, carrier_id, borrower_id, purpose, mode, place_id,
                          obligations, approved_at, due_at, lent_at, state)
                        values (:id, :number, :request, :secret, :carrier, :borrower, :purpose, :mode, :place, :duties, :at,
                          :due, :lent, :state)""")
                .param("id", loan.id().value())
                .param("number", loan.number())
                .param("request", loan.request())
                .param("secret", loan.secret().value())
                .param("carrier", loan.wish().carrier().value())
                .param("borrower", loan.borrower().value())
                .param("purpose", loan.wish().purpose())
                .param("mode", loan.wish().mode().code())
                .param(
                        "place",
                        loan.wish().room() == null ? null : loan.wish().room().value())
                .param("duties", loan.duties().toArray(String[]::new))
                .param("at", Timestamp.from(loan.at()))
                .param("due", Timestamp.from(loan.wish().dueAt()))
                .param("lent", loan.wish().mode() == LoanMode.ELECTRONIC ? Timestamp.from(loan.at()) : null)
                .param("state", loan.wish().mode() == LoanMode.ELECTRONIC ? "lent" : "approved")
                .update();
    }

    /** Locks the loan for the transaction. */
    Loan lock(LoanId id) {
        var locked = jdbc.sql("select id from loan where id = ? for update")
                .param(id.value())
                .query(UUID.class)
                .optional()
                .orElseThrow(NotFound::new);
        return find(new LoanId(locked)).orElseThrow(NotFound::new);
    }

    Optional<Loan> find(LoanId id) {
        return query("where l.id = :id", Map.of("id", id.value())).stream().findFirst();
    }

    /** Open paper loans of a copy: approved and waiting, or out. */
    List<Loan> open(CarrierId carrier) {
        return query(
                "where l.carrier_id = :carrier and l.mode = 'paper' and l.state in ('approved', 'lent') order by l.approved_at",
                Map.of("carrier", carrier.value()));
    }

    /** Whether somebody already has, or waits for, a loan of the secret in this mode. */
    boolean hasOpen(SecretId secret, PersonId borrower, LoanMode mode) {
        return jdbc.sql("""
                        select exists (select 1 from loan where secret_id = :secret and borrower_id = :borrower
                          and mode = :mode and state in ('approved', 'lent'))""")
                .param("secret", secret.value())
                .param("borrower", borrower.value())
                .param("mode", mode.code())
                .query(Boolean.class)
                .single();
    }

    List<Loan> ofBorrower(PersonId borrower) {
        return query(
                "where l.borrower_id = :p order by l.state in ('approved', 'lent') desc, l.due_at limit 100",
                Map.of("p", borrower.value()));
    }

    List<Loan> query(String where, Map<String, ?> parameters) {
        return jdbc.sql("select " + COLUMNS + FROM + where)
                .params(parameters)
                .query((row, n) -> loan(row))
                .list();
    }

    static Loan loan(ResultSet row) throws SQLException {
        return new Loan(
                new LoanId(row.getObject("id", UUID.class)),
                row.getString("number"),
                new SecretId(row.getObject("secret_id", UUID.class)),
                new CarrierId(row.getObject("carrier_id", UUID.class)),
                new PersonId(row.getObject("borrower_id", UUID.class)),
                LoanMode.of(row.getString("mode")),
                row.getString("purpose"),
                row.getTimestamp("due_at").toInstant(),
                at(row, "lent_at"),
                at(row, "returned_at"),
                row.getObject("intact", Boolean.class),
                row.getString("state"),
                names(row));
    }

    private static Loan.Names names(ResultSet row) throws SQLException {
        return new Loan.Names(
                row.getString("secret_number"),
                row.getString("cover_title"),
                row.getString("level"),
                row.getInt("term_years"),
                row.getObject("unit_id", UUID.class),
                row.getInt("copy_number"),
                row.getString("label"),
                row.getString("borrower_name"),
                row.getString("borrower_number"),
                row.getString("borrower_unit_zh"),
                row.getString("borrower_unit_en"),
                row.getObject("place_id", UUID.class),
                row.getString("room_zh"),
                row.getString("room_en"),
                row.getString("stored_at"),
                row.getString("approver_name"),
                row.getString("approval_clause"),
                at(row, "approved_at"),
                row.getString("handler_name"),
                at(row, "reminded_at"),
                at(row, "escalated_at"));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    /** The receiver has confirmed: the loan runs. */
    void lent(LoanId id, PersonId handler, Instant at) {
        jdbc.sql("update loan set state = 'lent', lent_at = ?, handled_by = ? where id = ?")
                .params(Timestamp.from(at), handler.value(), id.value())
                .update();
    }

    void returned(LoanId id, @Nullable Boolean intact, Instant at) {
        jdbc.sql("update loan set state = 'returned', returned_at = :at, intact = :intact where id = :id")
                .param("at", Timestamp.from(at))
                .param("intact", intact)
                .param("id", id.value())
                .update();
    }

    void lapsed(LoanId id) {
        jdbc.sql("update loan set state = 'lapsed' where id = ?")
                .param(id.value())
                .update();
    }

    void reminded(LoanId id, Instant at) {
        jdbc.sql("update loan set reminded_at = ? where id = ?")
                .params(Timestamp.from(at), id.value())
                .update();
    }

    void escalated(LoanId id, Instant at) {
        jdbc.sql("update loan set escalated_at = ? where id = ?")
                .params(Timestamp.from(at), id.value())
                .update();
    }

    /** Paper that is late and whose borrower was not reminded for a day. */
    List<Loan> toRemind(Instant now, Duration every) {
        return query(
                "where l.state = 'lent' and l.mode = 'paper' and l.due_at <= :now and (l.reminded_at is null or l.reminded_at <= :since)",
                Map.of("now", Timestamp.from(now), "since", Timestamp.from(now.minus(every))));
    }

    List<Loan> toEscalate(Instant now, Duration after) {
        return query(
                "where l.state = 'lent' and l.mode = 'paper' and l.escalated_at is null and l.due_at <= :since",
                Map.of("since", Timestamp.from(now.minus(after))));
    }

    /** Electronic loans that ran out, and paper that nobody fetched in time. */
    List<Loan> ranOut(Instant now) {
        return query(
                "where l.due_at <= :now and (l.state = 'lent' and l.mode = 'electronic' or l.state = 'approved')",
                Map.of("now", Timestamp.from(now)));
    }
}
