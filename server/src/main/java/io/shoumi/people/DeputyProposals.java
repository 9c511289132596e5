package io.shoumi.people;

import io.shoumi.ledger.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Deputies whom the confidentiality office has proposed and no leader has agreed to: they decide nothing. */
@Repository
public class DeputyProposals {
    private static final String OPEN = """
            select d.id, d.leader_id, l.name as leader, d.deputy_id, p.name as deputy, d.first_day, d.last_day, d.proposed_by,
              b.name as proposer, d.proposed_at
            from deputy_proposal d join person l on l.id = d.leader_id join person p on p.id = d.deputy_id join person b on b.id = d.proposed_by
            where d.agreed is null""";

    private final JdbcClient jdbc;

    DeputyProposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One that waits. */
    public record Open(
            UUID id, StandIn standIn, String leaderName, String deputyName, PersonId by, String byName, Instant at) {}

    void insert(UUID id, StandIn wanted, PersonId by, Instant now) {
        jdbc.sql("""
                        insert into deputy_proposal (id, leader_id, deputy_id, first_day, last_day, proposed_by, proposed_at)
                        values (:id, :leader, :deputy, :from, :to, :by, :now)""")
                .param("id", id)
                .param("leader", wanted.leader().value())
                .param("deputy", wanted.deputy().value())
                .param("from", wanted.period().from())
                .param("to", wanted.period().to())
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Those whose time is not over, the oldest first. */
    public List<Open> waiting(Instant now) {
        return jdbc.sql(OPEN + " and d.last_day >= :today order by d.proposed_at, d.id")
                .param("today", now.atZone(Period.CHINA).toLocalDate())
                .query((row, n) -> open(row))
                .list();
    }

    /** One that waits, held against others who decide it. */
    Optional<Open> lock(UUID id) {
        return jdbc.sql(OPEN + " and d.id = :id for update of d")
                .param("id", id)
                .query((row, n) -> open(row))
                .optional();
    }

    void decide(UUID id, PersonId by, boolean agreed, Instant now) {
        jdbc.sql("update deputy_proposal set decided_by = :by, decided_at = :now, agreed = :agreed where id = :id")
                .param("id", id)
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .param("agreed", agreed)
                .update();
    }

    private static Open open(ResultSet row) throws SQLException {
        return new Open(
                row.getObject("id", UUID.class),
                new StandIn(
                        new PersonId(row.getObject("leader_id", UUID.class)),
                        new PersonId(row.getObject("deputy_id", UUID.class)),
                        new Period(
                                row.getObject("first_day", LocalDate.class),
                                row.getObject("last_day", LocalDate.class))),
                row.getString("leader"),
                row.getString("deputy"),
                new PersonId(row.getObject("proposed_by", UUID.class)),
                row.getString("proposer"),
                row.getTimestamp("proposed_at").toInstant());
    }
}
