package io.shoumi.copying;

import io.shoumi.custody.CopyNumber;
import io.shoumi.custody.PassingClerk;
import io.shoumi.gate.NotFound;
import io.shoumi.ledger.PersonId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what other modules' registers say about secrets, copies, people and places. */
@Repository
class CopyingFacts {
    /**
     * {@code :me} is designated to carry out the copying {@code c} of the secret {@code s} and may know of it; an excerpt is read, so the
     * scope is asked for it.
     */
    static final String MAKER = """
            exists (select 1 from designation d where d.person_id = :me and d.during @> :now::timestamptz and d.unit_id = s.unit_id
              and c.kind = any (d.acts))
            and (in_scope(s.id, :me, :now::timestamptz) or c.kind = 'copy' and exists (select 1 from designation d
              where d.person_id = :me and d.during @> :now::timestamptz and d.unit_id = s.unit_id and d.acts && array['receive', 'keep']))
            """;

    private final JdbcClient jdbc;

    CopyingFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    CopyPlan.Matter matter(CopyPlan plan, PersonId requester) {
        return jdbc.sql("""
                        select s.cover_title, s.number, s.level, s.unit_id, c.copy_number, p.name || ' ' || p.number as requester,
                          coalesce(u.name_zh, '—') as unit, m.name_zh as maker
                        from carrier c join secret s on s.id = c.secret_id join unit m on m.id = s.unit_id cross join person p
                        left join unit u on u.id = p.unit_id where c.id = :source and p.id = :requester""")
                .param("source", plan.source().value())
                .param("requester", requester.value())
                .query((row, n) -> new CopyPlan.Matter(
                        row.getString("cover_title"),
                        row.getString("number"),
                        row.getString("level"),
                        row.getObject("unit_id", UUID.class),
                        CopyNumber.text(row.getInt("copy_number")),
                        row.getString("requester"),
                        row.getString("unit"),
                        row.getString("maker"),
                        grouped(plan.recipients(), " ×")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** {@code 程霁月 T101}, or {@code A3-01 档案室}. */
    String named(Recipient recipient) {
        return switch (recipient) {
            case Recipient.Holder(var person) ->
                text("select name || ' ' || number from person where id = ?", person.value());
            case Recipient.Shelf(var place) ->
                text("select code || ' ' || name_zh from place where id = ?", place.value());
        };
    }

    /** The recipients as they can be typed. */
    String typed(List<Recipient> recipients) {
        var lines = new ArrayList<String>();
        counted(recipients)
                .forEach((recipient, count) -> lines.add(count > 1 ? code(recipient) + " " + count : code(recipient)));
        return String.join("\n", lines);
    }

    private String code(Recipient recipient) {
        return switch (recipient) {
            case Recipient.Holder(var person) -> text("select number from person where id = ?", person.value());
            case Recipient.Shelf(var place) -> text("select code from place where id = ?", place.value());
        };
    }

    private List<String> grouped(List<Recipient> recipients, String times) {
        var names = new ArrayList<String>();
        counted(recipients)
                .forEach((recipient, count) ->
                        names.add(count > 1 ? named(recipient) + times + count : named(recipient)));
        return names;
    }

    private static Map<Recipient, Integer> counted(List<Recipient> recipients) {
        var counted = new LinkedHashMap<Recipient, Integer>();
        recipients.forEach(recipient -> counted.merge(recipient, 1, Integer::sum));
        return counted;
    }

    String label(CopyPlan plan) {
        return text("select label from carrier where id = ?", plan.source().value());
    }

    String numberOf(PersonId person) {
        return text("select number from person where id = ?", person.value());
    }

    private String text(String sql, UUID id) {
        return jdbc.sql(sql).param(id).query(String.class).single();
    }

    /** Whether the person is designated for what the counter does with copyings. */
    boolean atCounter(PersonId person, Instant now) {
        return jdbc.sql("""
                        select exists (select 1 from designation where person_id = ? and during @> ?::timestamptz
                          and acts && array['copy', 'excerpt', 'receive', 'pass'])""")
                .params(person.value(), Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    boolean maker(PersonId person, CopyingId copying, Instant now) {
        return holds(MAKER, person, copying, now);
    }

    boolean clerk(PersonId person, CopyingId copying, Instant now) {
        return holds(PassingClerk.OF_SECRET, person, copying, now);
    }

    private boolean holds(String condition, PersonId person, CopyingId copying, Instant now) {
        return jdbc.sql(
                        "select exists (select 1 from copying c join secret s on s.id = c.secret_id where c.id = :id and "
                                + condition + ")")
                .param("id", copying.value())
                .param("me", person.value())
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }
}
