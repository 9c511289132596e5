package io.shoumi.secret;

import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import io.shoumi.secret.SecretRecord.By;
import io.shoumi.secret.SecretRecord.Classified;
import io.shoumi.secret.SecretRecord.Cover;
import io.shoumi.secret.SecretRecord.File;
import io.shoumi.secret.SecretRecord.Handling;
import io.shoumi.secret.SecretRecord.Plan;
import io.shoumi.secret.SecretRecord.ScopeLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads cover records. Rules on nothing: whoever calls has asked. */
@Repository
class SecretRecords {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private final Clock clock;

    SecretRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<SecretRecord> find(SecretId id) {
        return jdbc.sql("""
                        select s.*, u.name_zh, u.name_en, c.basis, c.scope, c.proposer_id, c.proposed_at, c.decider_id, c.decided_at,
                          c.outcome, c.opinion, (select min(f.decided_at) from classification f where f.secret_id = s.id
                            and f.outcome = 'approved') as since, c.origin, c.paper_copies, p.name as proposer, d.name as decider, pl.code as place_code,
                          o.size_bytes, o.page_count, o.media_type, o.extraction, o.reasons,
                          array(select distinct a.regulation from adoption a where a.during @> :now::timestamptz
                            and a.unit_id in (select unit_and_above(s.unit_id)) order by a.regulation) as regulations
                        from secret s join unit u on u.id = s.unit_id
                        join lateral (select * from classification k where k.secret_id = s.id
                          order by k.proposed_at desc limit 1) c on true
                        join person p on p.id = c.proposer_id left join person d on d.id = c.decider_id
                        left join place pl on pl.id = c.place_id
                        left join sealed_object o on o.secret_id = s.id and o.purpose = 'ORIGINAL'
                        where s.id = :id""")
                .param("id", id.value())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> new SecretRecord(id, cover(row), classified(row), scope(id, row), file(row)))
                .optional();
    }

    private static Cover cover(ResultSet row) throws SQLException {
        return new Cover(
                row.getString("number"),
                row.getString("cover_title"),
                row.getString("state"),
                row.getString("kind"),
                row.getString("document_number"),
                row.getString("issuing_body"),
                row.getObject("unit_id", UUID.class),
                row.getString("name_zh"),
                row.getString("name_en"),
                new Handling(row.getString("archive"), row.getString("unreleased"), row.getBoolean("customer_data")),
                Arrays.asList((String[]) row.getArray("regulations").getArray()));
    }

    private static Classified classified(ResultSet row) throws SQLException {
        var decided = by(row, "decider_id", "decider", "decided_at");
        var since = row.getTimestamp("since");
        var until = row.getDate("term_until");
        return new Classified(
                row.getString("level"),
                row.getInt("term_years"),
                since == null ? null : since.toInstant().atZone(CHINA).toLocalDate(),
                until == null ? null : until.toLocalDate(),
                row.getString("basis"),
                java.util.Objects.requireNonNull(by(row, "proposer_id", "proposer", "proposed_at")),
                decided,
                row.getString("outcome"),
                row.getString("opinion"),
                new Plan(row.getString("origin"), row.getInt("paper_copies"), row.getString("place_code")));
    }

    private static @Nullable By by(ResultSet row, String id, String name, String at) throws SQLException {
        var person = row.getObject(id, UUID.class);
        return person == null
                ? null
                : new By(
                        new PersonId(person),
                        row.getString(name),
                        row.getTimestamp(at).toInstant());
    }

    private static @Nullable File file(ResultSet row) throws SQLException {
        return row.getString("media_type") == null
                ? null
                : new File(
                        row.getLong("size_bytes"),
                        row.getObject("page_count", Integer.class),
                        row.getString("media_type"),
                        row.getString("extraction"),
                        row.getString("reasons"));
    }

    /** In force once decided; before that, as proposed. */
    private List<ScopeLine> scope(SecretId id, ResultSet row) throws SQLException {
        var state = row.getString("state");
        return java.util.Set.of("proposed", "refused", "withdrawn").contains(state)
                ? inWords(Scope.parse(row.getString("scope")))
                : inForce(id);
    }

    private List<ScopeLine> inForce(SecretId id) {
        return jdbc.sql("""
                        select p.name, e.post, u.name_zh, u.name_en from scope_entry e left join person p on p.id = e.person_id
                        left join unit u on u.id = e.unit_id where e.secret_id = :id and e.during @> :now::timestamptz
                        order by p.name nulls last, e.post, u.code""")
                .param("id", id.value())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> new ScopeLine(
                        row.getString("name"),
                        row.getString("post"),
                        row.getString("name_zh"),
                        row.getString("name_en")))
                .list();
    }

    List<ScopeLine> inWords(Scope scope) {
        var lines = new ArrayList<ScopeLine>();
        for (var person : scope.people()) {
            lines.add(jdbc.sql("select name from person where id = ?")
                    .param(person.value())
                    .query((row, n) -> new ScopeLine(row.getString("name"), null, null, null))
                    .single());
        }
        scope.units().forEach(unit -> lines.add(unitLine(unit, null)));
        scope.posts()
                .forEach(post -> lines.add(unitLine(post.unit(), post.post().code())));
        return lines;
    }

    private ScopeLine unitLine(UUID unit, @Nullable String post) {
        return jdbc.sql("select name_zh, name_en from unit where id = ?")
                .param(unit)
                .query((row, n) -> new ScopeLine(null, post, row.getString("name_zh"), row.getString("name_en")))
                .single();
    }
}
