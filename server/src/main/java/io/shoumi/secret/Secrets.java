package io.shoumi.secret;

import io.shoumi.gate.NotFound;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import io.shoumi.regulation.Rulings;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody may look up about secrets. What lies outside their scope is not counted and not told from what is absent. */
@Component
@Transactional(readOnly = true)
public class Secrets {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    /** Reads a line from {@code visible}. */
    static final String LINE = """
            select v.*, u.name_zh, u.name_en,
              (select count(*) from carrier c join custody k on k.carrier_id = c.id and upper_inf(k.during)
                where c.secret_id = v.id and k.state in ('held', 'lent', 'in-transit', 'archived')) as copies,
              (select count(*) from carrier c join custody k on k.carrier_id = c.id and upper_inf(k.during)
                where c.secret_id = v.id and k.state in ('lent', 'in-transit')) as lent_out,
              (select count(*) from carrier c left join loan l on l.carrier_id = c.id and l.state = 'lent' and l.due_at < :now
                left join circulation_turn t on t.carrier_id = c.id and t.returned_at is null and t.due_at < :now
                  and exists (select 1 from circulation o where o.id = t.circulation_id and o.closed_at is null)
                left join dispatch_copy o on o.carrier_id = c.id and o.over_at is null
                left join dispatch d on d.id = o.dispatch_id and d.receipt_at is null and d.due_at < :now
                left join carry_out_copy y on y.carrier_id = c.id and y.given_at is not null and y.returned_at is null
                  and exists (select 1 from carry_out o where o.id = y.carry_out_id and o.due_at < :now)
                left join disclosure_copy g on g.carrier_id = c.id and g.dispatch_id = o.dispatch_id
                  and exists (select 1 from disclosure e where e.id = g.disclosure_id and least(e.due_at, e.recalled_at) < :now)
                where c.secret_id = v.id and (l.id is not null or t.id is not null or d.id is not null or y.id is not null
                  or g.carrier_id is not null or c.frozen_at is not null)) as late
            from visible v join unit u on u.id = v.unit_id
            """;

    private static final String MATCHING = """
            where (:text = '' or v.cover_title ilike :like escape '\\' or v.number ilike :like escape '\\'
                or v.document_number ilike :like escape '\\')
              and (:level = '' or v.level = :level) and (:kind = '' or v.kind = :kind)
              and (:state = '' or v.state = :state)
              and (:unit::uuid is null or :unit::uuid in (select unit_and_above(v.unit_id)))
            """;

    private final VisibleSecrets visible;
    private final Rulings rulings;
    private final SecretRecords records;

    Secrets(VisibleSecrets visible, Rulings rulings, SecretRecords records) {
        this.visible = visible;
        this.rulings = rulings;
        this.records = records;
    }

    /** @param total within the viewer's scope */
    public record Page(List<SecretLine> lines, long total) {}

    /** How many of the viewer's secrets stand in a state, for the views of the list. */
    public record Count(String state, long count) {}

    public Page list(PersonId viewer, SecretFilter filter) {
        var total = filtered(viewer, filter, "select count(*) from visible v " + MATCHING)
                .query(Long.class)
                .single();
        var lines = filtered(
                        viewer,
                        filter,
                        LINE + MATCHING + " order by " + filter.sort().sql() + " limit " + SecretFilter.PAGE_SIZE
                                + " offset " + filter.offset())
                .query((row, n) -> line(row))
                .list();
        return new Page(lines, total);
    }

    private JdbcClient.StatementSpec filtered(PersonId viewer, SecretFilter filter, String select) {
        var words = filter.words();
        return visible.query(viewer, select)
                .param("text", words.text())
                .param("like", "%" + words.text().replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("level", words.level())
                .param("kind", words.kind())
                .param("state", words.state())
                .param("unit", filter.unit());
    }

    public List<Count> counts(PersonId viewer) {
        return visible.query(viewer, "select state, count(*) as n from visible group by state")
                .query((row, n) -> new Count(row.getString("state"), row.getLong("n")))
                .list();
    }

    /** The viewer's secrets that hold the very same file. */
    List<SecretLine> withSameFile(PersonId viewer, byte[] sha256) {
        return visible.query(viewer, LINE + """
                        where exists (select 1 from sealed_object o where o.secret_id = v.id and o.sha256 = :sha256)
                        order by v.registered_at limit 5""")
                .param("sha256", sha256)
                .query((row, n) -> line(row))
                .list();
    }

    /** The cover record; @throws NotFound beyond the viewer's scope */
    public SecretRecord record(SecretId id, PersonId viewer) {
        if (!rulings.maySee(viewer, id)) {
            throw new NotFound();
        }
        return records.find(id).orElseThrow(NotFound::new);
    }

    static SecretLine line(ResultSet row) throws SQLException {
        return new SecretLine(
                new SecretId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("cover_title"),
                row.getString("level"),
                row.getInt("term_years"),
                day(row.getDate("term_until")),
                row.getString("kind"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("state"),
                row.getString("archive"),
                row.getString("document_number"),
                row.getInt("copies"),
                row.getInt("lent_out"),
                row.getInt("late"),
                row.getTimestamp("registered_at").toInstant().atZone(CHINA).toLocalDate());
    }

    private static @Nullable LocalDate day(@Nullable Date date) {
        return date == null ? null : date.toLocalDate();
    }
}
