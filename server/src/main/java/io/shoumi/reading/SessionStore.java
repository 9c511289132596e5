package io.shoumi.reading;

import io.shoumi.ledger.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of reading sessions and of the pages they showed. */
@Repository
class SessionStore {
    private final JdbcClient jdbc;

    SessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Session session, Loan loan) {
        jdbc.sql("""
                        insert into reading_session (id, loan_id, person_id, secret_id, carrier_id, terminal, started_at, last_seen_at)
                        values (:id, :loan, :person, :secret, :carrier, :terminal, :at, :at)""")
                .param("id", session.id().value())
                .param("loan", loan.id().value())
                .param("person", session.reader().value())
                .param("secret", loan.secret().value())
                .param("carrier", loan.carrier().value())
                .param("terminal", session.terminal())
                .param("at", Timestamp.from(session.startedAt()))
                .update();
    }

    Optional<Session> find(SessionId id) {
        return jdbc.sql("select * from reading_session where id = ?")
                .param(id.value())
                .query((row, n) -> session(row))
                .optional();
    }

    /** Sessions of a loan that nobody has ended, newest first. */
    List<Session> open(LoanId loan) {
        return jdbc.sql("select * from reading_session where loan_id = ? and ended_at is null order by started_at desc")
                .param(loan.value())
                .query((row, n) -> session(row))
                .list();
    }

    /** Sessions in which nobody has stirred since a time. */
    List<Session> away(Instant since) {
        return jdbc.sql("select * from reading_session where ended_at is null and last_seen_at <= ?")
                .param(Timestamp.from(since))
                .query((row, n) -> session(row))
                .list();
    }

    private static Session session(ResultSet row) throws SQLException {
        var ended = row.getTimestamp("ended_at");
        return new Session(
                new SessionId(row.getObject("id", UUID.class)),
                new LoanId(row.getObject("loan_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("terminal"),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("last_seen_at").toInstant(),
                ended == null ? null : ended.toInstant());
    }

    void seen(SessionId id, Instant at) {
        jdbc.sql(
                        "update reading_session set last_seen_at = greatest(last_seen_at, ?) where id = ? and ended_at is null")
                .params(Timestamp.from(at), id.value())
                .update();
    }

    boolean end(SessionId id, Instant at) {
        return jdbc.sql("update reading_session set ended_at = ? where id = ? and ended_at is null")
                        .params(Timestamp.from(at), id.value())
                        .update()
                == 1;
    }

    void shown(SessionId id, int page, Instant at) {
        jdbc.sql("insert into page_view (id, session_id, page, at) values (?, ?, ?, ?)")
                .params(UUID.randomUUID(), id.value(), page, Timestamp.from(at))
                .update();
    }

    int pagesShown(SessionId id) {
        return jdbc.sql("select count(distinct page) from page_view where session_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }
}
