package io.shoumi.reading;

import io.shoumi.ledger.PersonId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the counter of one clerk shows: only copies of the departments that she is designated for. */
@Repository
class CounterStore {
    private static final String MINE = """
            exists (select 1 from designation d where d.person_id = :me and d.during @> :now::timestamptz
               and d.acts && array['receive', 'pass', 'keep'] and d.unit_id = s.unit_id)""";

    private final JdbcClient jdbc;
    private final LoanStore loans;

    CounterStore(JdbcClient jdbc, LoanStore loans) {
        this.jdbc = jdbc;
        this.loans = loans;
    }

    boolean designated(PersonId person, Instant now) {
        return jdbc.sql("""
                        select exists (select 1 from designation where person_id = ? and during @> ?::timestamptz
                          and acts && array['receive', 'pass', 'keep'])""")
                .params(person.value(), Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    /** Approved paper that waits to be fetched and is not on its way yet. */
    List<Loan> toHandOut(PersonId clerk, Instant now) {
        return loans.query(
                "where l.state = 'approved' and l.mode = 'paper' and l.due_at > :now and not exists ("
                        + "select 1 from hand_over o where o.loan_id = l.id and o.cancelled_at is null"
                        + " and o.receiver_confirmed_at is null) and " + MINE + " order by l.approved_at limit 200",
                parameters(clerk, now));
    }

    /** Paper that is out, latest first. */
    List<Loan> out(PersonId clerk, Instant now) {
        return loans.query(
                "where l.state = 'lent' and l.mode = 'paper' and " + MINE + " order by l.due_at limit 200",
                parameters(clerk, now));
    }

    /** Late loans that were taken to the leaders of the secret's department and are still out. */
    List<Loan> escalatedTo(PersonId leader, Instant now) {
        return loans.query(
                "where l.state = 'lent' and l.escalated_at is not null and exists (select 1 from approvers(s.unit_id,"
                        + " array['general-manager', 'leader-in-charge', 'supervisor'], l.borrower_id, :now) a"
                        + " where a.person_id = :me) order by l.due_at limit 50",
                parameters(leader, now));
    }

    private static Map<String, Object> parameters(PersonId person, Instant now) {
        return Map.of("me", person.value(), "now", Timestamp.from(now));
    }

    int waiting(PersonId person, Instant now) {
        return jdbc.sql("""
                        select (select count(*) from hand_over where loan_id is not null and cancelled_at is null and (
                            giver_id = :me and giver_confirmed_at is null or receiver_id = :me and receiver_confirmed_at is null))
                          + (select count(*) from loan where borrower_id = :me and state = 'lent' and mode = 'paper' and due_at < :now)
                          + (select count(*) from loan l join secret s on s.id = l.secret_id where l.state = 'approved'
                               and l.mode = 'paper' and l.due_at > :now and not exists (select 1 from hand_over o
                                 where o.loan_id = l.id and o.cancelled_at is null and o.receiver_confirmed_at is null)
                               and
                        """ + MINE + ")")
                .params(parameters(person, now))
                .query(Integer.class)
                .single();
    }
}
