package io.shoumi.secret;

import io.shoumi.desk.InboxRow;
import io.shoumi.desk.InboxSource;
import io.shoumi.desk.ScanTarget;
import io.shoumi.desk.Shell;
import io.shoumi.desk.Waiting;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import io.shoumi.regulation.Rulings;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Proposals on the desks of those who may decide them: the leading posts of the department, or of the nearest unit above where
 * somebody else holds one. Whoever else the rules entitle finds the proposal by its address.
 */
@Component
class ProposalInbox implements InboxSource, Waiting, ScanTarget {
    private static final String PENDING = """
            from secret s join classification c on c.secret_id = s.id and c.outcome is null
            join unit u on u.id = s.unit_id join person p on p.id = c.proposer_id
            where s.state = 'proposed' and c.proposer_id <> :me and :me in (select a.person_id from approvers(
              s.unit_id, array['supervisor', 'leader-in-charge', 'general-manager'], c.proposer_id, :now::timestamptz) a
              where a.on_behalf_of is null)
            """;

    /** Mine that somebody refused: to be corrected or withdrawn. */
    private static final String REFUSED = """
            from secret s join lateral (select * from classification k where k.secret_id = s.id
              order by k.proposed_at desc limit 1) c on true
            join unit u on u.id = s.unit_id join person p on p.id = c.decider_id
            where s.state = 'refused' and c.proposer_id = :me
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Rulings rulings;

    ProposalInbox(JdbcClient jdbc, Clock clock, Rulings rulings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.rulings = rulings;
    }

    private record Row(UUID id, String cover, String level, String name, String unitZh, String unitEn, Instant at) {}

    @Override
    public int waitingFor(Caller caller) {
        return about(caller.person(), "select (select count(*) " + PENDING + ") + (select count(*) " + REFUSED + ")")
                .query(Integer.class)
                .single();
    }

    @Override
    public List<InboxRow> rowsFor(Caller caller, Shell shell) {
        return Stream.concat(
                        rows(caller, PENDING).stream().map(row -> toDecide(row, shell)),
                        rows(caller, REFUSED).stream().map(row -> toCorrect(row, shell)))
                .toList();
    }

    private List<Row> rows(Caller caller, String which) {
        return about(
                        caller.person(),
                        "select s.id, s.cover_title, s.level, p.name, u.name_zh, u.name_en, coalesce(c.decided_at, c.proposed_at) as since "
                                + which + " order by since limit 50")
                .query((row, n) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("cover_title"),
                        row.getString("level"),
                        row.getString("name"),
                        row.getString("name_zh"),
                        row.getString("name_en"),
                        row.getTimestamp("since").toInstant()))
                .list();
    }

    private JdbcClient.StatementSpec about(PersonId person, String sql) {
        return jdbc.sql(sql).param("me", person.value()).param("now", Timestamp.from(clock.instant()));
    }

    private static InboxRow toDecide(Row row, Shell shell) {
        return new InboxRow(
                "file-certificate",
                shell.w("secret.inbox.matter"),
                shell.w("secret.inbox", row.name(), shell.pick(row.unitZh(), row.unitEn()), row.cover()),
                row.level(),
                row.at(),
                null,
                shell.w("secret.inbox.do"),
                "/secrets/" + row.id() + "/classification");
    }

    private static InboxRow toCorrect(Row row, Shell shell) {
        return new InboxRow(
                "file-certificate",
                shell.w("secret.inbox.refused.matter"),
                shell.w("secret.inbox.refused", row.name(), row.cover()),
                row.level(),
                row.at(),
                null,
                shell.w("secret.inbox.refused.do"),
                "/secrets/" + row.id() + "/classification");
    }

    /** A secret's number, for whoever may see it. */
    @Override
    public Optional<String> find(Caller caller, String scanned) {
        if (!caller.may(Permission.MEMBER)) {
            return Optional.empty();
        }
        return jdbc.sql("select id from secret where upper(number) = upper(?)")
                .param(scanned)
                .query(UUID.class)
                .optional()
                .filter(id -> rulings.maySee(caller.person(), new SecretId(id)))
                .map(id -> "/secrets/" + id);
    }
}
