package io.shoumi.secret;

import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 定密审批表: every classification decision within the viewer's scope, in the columns that offices keep. */
@Component
@Transactional(readOnly = true)
public class ClassificationRegister {
    public static final int PAGE_SIZE = 50;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String LINES = """
            from visible v join classification c on c.secret_id = v.id join person p on p.id = c.proposer_id
            left join person d on d.id = c.decider_id join unit u on u.id = v.unit_id
            where (:in_year = 0 or extract(year from c.proposed_at at time zone 'Asia/Shanghai') = :in_year)
            """;

    private final VisibleSecrets visible;
    private final SecretRecords records;

    ClassificationRegister(VisibleSecrets visible, SecretRecords records) {
        this.visible = visible;
        this.records = records;
    }

    /** One line: 名称 承办人 依据 密级 期限 知悉范围 定密责任人. */
    public record Line(
            SecretId id,
            @Nullable String number,
            String coverTitle,
            String unitZh,
            String unitEn,
            String proposer,
            LocalDate proposedOn,
            String basis,
            String level,
            int termYears,
            List<SecretRecord.ScopeLine> scope,
            @Nullable String decider,
            @Nullable LocalDate decidedOn,
            @Nullable String outcome,
            String state) {}

    public long count(PersonId viewer, int year) {
        return visible.query(viewer, "select count(*) " + LINES)
                .param("in_year", year)
                .query(Long.class)
                .single();
    }

    /** @param year 0 for all */
    public List<Line> page(PersonId viewer, int year, int page) {
        return visible.query(
                        viewer,
                        "select v.id, v.number, v.cover_title, v.state, u.name_zh, u.name_en, p.name as proposer, d.name as decider, c.* "
                                + LINES + " order by c.proposed_at desc, c.id limit " + PAGE_SIZE + " offset "
                                + (long) (page - 1) * PAGE_SIZE)
                .param("in_year", year)
                .query((row, n) -> line(row))
                .list();
    }

    private Line line(ResultSet row) throws SQLException {
        return new Line(
                new SecretId(row.getObject("secret_id", UUID.class)),
                row.getString("number"),
                row.getString("cover_title"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("proposer"),
                java.util.Objects.requireNonNull(day(row, "proposed_at")),
                row.getString("basis"),
                row.getString("level"),
                row.getInt("term_years"),
                records.inWords(Scope.parse(row.getString("scope"))),
                row.getString("decider"),
                day(row, "decided_at"),
                row.getString("outcome"),
                row.getString("state"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant().atZone(CHINA).toLocalDate();
    }
}
