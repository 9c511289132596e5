package io.shoumi.custody;

import io.shoumi.desk.Shell;
import io.shoumi.gate.ActRefused;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import io.shoumi.regulations.Bilingual;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What a clerk scanned today, repeated from the evidence: so what was refused is among it, and stands on top. */
@Repository
public class CounterScans {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int SHOWN = 12;

    private final JdbcClient jdbc;
    private final Copies copies;
    private final Ledger ledger;
    private final Clock clock;

    CounterScans(JdbcClient jdbc, Copies copies, Ledger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.copies = copies;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * One scan.
     *
     * @param copy {@code 青石-17 · 000002}; null where the label was none
     * @param why the key of what stood against it; empty where nothing did
     */
    public record Line(
            Instant at,
            String kind,
            boolean refused,
            @Nullable String copy,
            List<String> clauses,
            String why,
            Arguments arguments) {

        /** The clauses that stood against it, or the words where no clause did. */
        public String reason(Shell shell) {
            return clauses.isEmpty() && !why.isEmpty()
                    ? shell.w(why, (shell.zh() ? arguments.zh : arguments.en).toArray())
                    : String.join(" · ", clauses);
        }
    }

    /** What the words take, in both languages. */
    public record Arguments(List<String> zh, List<String> en) {
        private static Arguments of(Object[] arguments) {
            return new Arguments(texts(arguments, both -> both.zh()), texts(arguments, both -> both.en()));
        }

        private static List<String> texts(Object[] arguments, Function<Bilingual, String> language) {
            return Arrays.stream(arguments)
                    .map(one -> one instanceof Bilingual both ? language.apply(both) : String.valueOf(one))
                    .toList();
        }
    }

    /** Today's, newest first, refused ones on top. */
    @Transactional(readOnly = true)
    public List<Line> today(PersonId clerk, ActKind... kinds) {
        var today = clock.instant().atZone(CHINA).toLocalDate().atStartOfDay(CHINA);
        return jdbc
                .sql("""
                        select e.at, e.kind, e.outcome, e.clauses, s.cover_title,
                          e.content::jsonb -> 'facts' ->> 'copy' as copy, coalesce(e.content::jsonb -> 'facts' ->> 'why', '') as why,
                          array(select jsonb_array_elements_text(coalesce(e.content::jsonb -> 'facts' -> 'saidZh', '[]'))) as zh,
                          array(select jsonb_array_elements_text(coalesce(e.content::jsonb -> 'facts' -> 'saidEn', '[]'))) as en
                        from evidence_staged e left join secret s on s.id = e.secret_id
                        where e.actor_id = :clerk and e.kind = any (:kinds) and e.at >= :since
                          and (e.content::jsonb -> 'facts' ->> 'copy' is not null or e.content::jsonb -> 'facts' ->> 'why' is not null)
                        order by e.id desc limit :shown""")
                .param("clerk", clerk.value())
                .param("kinds", Arrays.stream(kinds).map(ActKind::code).toArray(String[]::new))
                .param("since", Timestamp.from(today.toInstant()))
                .param("shown", SHOWN)
                .query((row, n) -> line(row))
                .list()
                .stream()
                .sorted(Comparator.comparing(Line::refused).reversed())
                .toList();
    }

    private static Line line(ResultSet row) throws SQLException {
        var cover = row.getString("cover_title");
        return new Line(
                row.getTimestamp("at").toInstant(),
                row.getString("kind"),
                !"done".equals(row.getString("outcome")),
                cover == null ? null : cover + " · " + row.getString("copy"),
                strings(row.getArray("clauses")),
                row.getString("why"),
                new Arguments(strings(row.getArray("zh")), strings(row.getArray("en"))));
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    /** Puts a refused scan on record with the copy it was about, in a transaction of its own. */
    public void refused(ActKind kind, PersonId clerk, String scanned, ActRefused why) {
        var copy = Label.read(scanned).flatMap(copies::byLabel);
        var said = Arguments.of(why.arguments());
        var act = Act.refused(kind, clerk, copy.map(c -> "carrier:" + c.id()).orElse("label"))
                .by(why.clauses())
                .with("why", why.messageKey())
                .with("saidZh", said.zh())
                .with("saidEn", said.en());
        ledger.stageApart(
                copy.map(c -> act.about(c.secret()).with("copy", c.numberText()).with("label", c.label()))
                        .orElse(act));
    }
}
