package io.shoumi.disclosure;

import io.shoumi.custody.PassingClerk;
import io.shoumi.ledger.PersonId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What of disclosures waits for a person: one statement, so that what is counted is what is listed. */
@Repository
class DisclosureInboxStore {
    private static final String WAITING = """
            select w.kind, d.id, d.number, s.cover_title, s.level, o.name as organisation, w.arrived, least(d.due_at, d.recalled_at) as due
            from disclosure d join secret s on s.id = d.secret_id join outside_organisation o on o.id = d.organisation_id
            cross join lateral (
              select 'give' as kind, d.approved_at as arrived where %1$s and %2$s
              union all
              select case when %3$s <= :now then 'late' else 'soon' end, least(d.due_at, d.recalled_at) where %4$s and %5$s and %2$s
              union all
              select 'escalated', d.escalated_at where d.escalated_at is not null and %4$s and exists (select 1 from approvers(s.unit_id,
                array['general-manager', 'leader-in-charge', 'supervisor'], d.requester_id, :now) a where a.person_id = :me)) w
            """.formatted(
                    DisclosureStore.WAITING,
                    PassingClerk.DISPATCHING,
                    DisclosureStore.DUE,
                    DisclosureStore.OWED,
                    DisclosureStore.SOON);

    private final JdbcClient jdbc;

    DisclosureInboxStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One matter; {@code kind} is {@code give soon late escalated}. */
    record Row(
            String kind,
            UUID disclosure,
            String number,
            String coverTitle,
            String level,
            String organisation,
            Instant arrived,
            Instant due) {}

    List<Row> rows(PersonId person, Instant now) {
        return jdbc.sql("select * from (" + WAITING + ") waiting order by due, arrived limit 200")
                .params(parameters(person, now))
                .query((row, n) -> new Row(
                        row.getString("kind"),
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getString("cover_title"),
                        row.getString("level"),
                        row.getString("organisation"),
                        row.getTimestamp("arrived").toInstant(),
                        row.getTimestamp("due").toInstant()))
                .list();
    }

    int count(PersonId person, Instant now) {
        return jdbc.sql("select count(*) from (" + WAITING + ") waiting")
                .params(parameters(person, now))
                .query(Integer.class)
                .single();
    }

    private static Map<String, ?> parameters(PersonId person, Instant now) {
        return Map.of("me", person.value(), "now", Timestamp.from(now));
    }
}
