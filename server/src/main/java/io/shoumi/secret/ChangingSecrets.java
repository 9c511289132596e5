package io.shoumi.secret;

import io.shoumi.approval.RequestId;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import io.shoumi.regulations.Level;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a decision of later days makes of a secret: another level or term, or the end of its secrecy (R2.2). Stages no evidence. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class ChangingSecrets {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private final Ceiling ceiling;
    private final Clock clock;

    ChangingSecrets(JdbcClient jdbc, Ceiling ceiling, Clock clock) {
        this.jdbc = jdbc;
        this.ceiling = ceiling;
        this.clock = clock;
    }

    /**
     * As it stands.
     *
     * @param since the first decision, from which every term counts
     */
    public record Standing(Level level, int termYears, LocalDate since, LocalDate until) {
        public LocalDate endOf(int years) {
            return Term.end(since, years);
        }
    }

    /** Who proposed what, on which basis, and who decided. */
    public record Decision(
            RequestId request, String basis, String reason, PersonId proposer, Instant proposedAt, PersonId decider) {}

    /** Whether the house may hold an electronic original of that level. */
    public boolean admits(Level level) {
        return level.compareTo(ceiling.highest()) <= 0;
    }

    /** Held against other decisions until the transaction ends; empty unless it is in force. */
    public Optional<Standing> lock(SecretId id) {
        return jdbc.sql("""
                        select s.level, s.term_years, s.term_until, (select min(c.decided_at) from classification c
                          where c.secret_id = s.id and c.outcome = 'approved') as since
                        from secret s where s.id = ? and s.state = 'active' for update""")
                .param(id.value())
                .query((row, n) -> new Standing(
                        Level.of(row.getString("level")),
                        row.getInt("term_years"),
                        row.getTimestamp("since").toInstant().atZone(CHINA).toLocalDate(),
                        row.getObject("term_until", LocalDate.class)))
                .optional();
    }

    /**
     * @param years of the whole term, from the first decision
     * @return the last day of the new term
     */
    public LocalDate change(SecretId id, Level level, int years, Decision decision) {
        var until = lock(id).orElseThrow().endOf(years);
        record(id, "change", level, years, decision);
        jdbc.sql("update secret set level = ?, term_years = ?, term_until = ? where id = ?")
                .params(level.code(), years, until, id.value())
                .update();
        return until;
    }

    public void declassify(SecretId id, Decision decision) {
        record(id, "declassify", null, null, decision);
        jdbc.sql("update secret set state = 'declassified' where id = ?")
                .param(id.value())
                .update();
    }

    /** Beside the one before it, with whatever that said and this one leaves. */
    private void record(SecretId id, String kind, @Nullable Level level, @Nullable Integer years, Decision decision) {
        jdbc.sql("""
                        insert into classification (id, secret_id, kind, request_id, basis, reason, level, term_years, scope, proposer_id,
                          proposed_at, decider_id, decided_at, outcome, opinion, origin, paper_copies, page_count, place_id)
                        select :id, c.secret_id, :kind, :request, :basis, :reason, coalesce(:level, c.level),
                          coalesce(:years::int, c.term_years), c.scope, :proposer, :proposed, :decider, :now, 'approved', '', c.origin,
                          c.paper_copies, c.page_count, c.place_id
                        from classification c where c.secret_id = :secret and c.outcome = 'approved' order by c.decided_at desc limit 1""")
                .param("id", UUID.randomUUID())
                .param("secret", id.value())
                .param("kind", kind)
                .param("request", decision.request().value())
                .param("basis", decision.basis())
                .param("reason", decision.reason())
                .param("level", level == null ? null : level.code())
                .param("years", years)
                .param("proposer", decision.proposer().value())
                .param("proposed", Timestamp.from(decision.proposedAt()))
                .param("decider", decision.decider().value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** The hold on its dissemination is over. @return false where none was */
    public boolean release(SecretId id) {
        return jdbc.sql(
                                "update secret set unreleased = 'none' where id = ? and unreleased <> 'none' and state = 'active'")
                        .param(id.value())
                        .update()
                == 1;
    }
}
