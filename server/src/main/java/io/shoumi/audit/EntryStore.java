package io.shoumi.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the tables of evidence. */
@Repository
class EntryStore {
    private static final int COUNTED_MAX = 100_000;
    private static final String COLUMNS = """
            select i.log_index, s.entry_id, s.at, s.kind, s.outcome, s.subject, s.clauses, s.content, s.salt, s.commitment,
              p.name || ' ' || p.number as actor
            """;
    private static final String FROM = """
            from evidence_staged s left join evidence_integrated i on i.staged_id = s.id
            left join person p on p.id = s.actor_id
            """;
    private static final String WHERE = """
            where (:from::timestamptz is null or s.at >= :from::timestamptz)
              and (:until::timestamptz is null or s.at < :until::timestamptz)
              and (:kind::text is null or s.kind = :kind)
              and (:outcome::text is null or s.outcome = :outcome)
              and (:person::text is null or s.actor_id = (select id from person where number = :person))
              and (:clause::text is null or s.clauses @> array[:clause::text])
            """;

    private final JdbcClient jdbc;

    EntryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private JdbcClient.StatementSpec ask(String sql, EntryFilter filter) {
        return jdbc.sql(sql)
                .param("from", time(filter.from()))
                .param("until", time(filter.until()))
                .param("kind", filter.kind())
                .param("outcome", filter.outcome())
                .param("person", filter.person())
                .param("clause", filter.clause());
    }

    private static @Nullable Timestamp time(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    List<EntryRow> find(EntryFilter filter, int page) {
        return ask(COLUMNS + FROM + WHERE + "order by s.id desc limit :size offset :skip", filter)
                .param("size", EntryPage.SIZE)
                .param("skip", (long) page * EntryPage.SIZE)
                .query((row, n) -> row(row))
                .list();
    }

    long count(EntryFilter filter) {
        return ask("select count(*) from (select 1 " + FROM + WHERE + "limit " + COUNTED_MAX + ") as found", filter)
                .query(Long.class)
                .single();
    }

    List<String> kinds() {
        return jdbc.sql("select distinct kind from evidence_staged order by kind")
                .query(String.class)
                .list();
    }

    Optional<Entry> at(long index) {
        return jdbc.sql(COLUMNS + FROM + "where i.log_index = ?")
                .param(index)
                .query((row, n) -> new Entry(
                        index,
                        row.getObject("entry_id", UUID.class),
                        row.getString("content"),
                        HexFormat.of().formatHex(row.getBytes("salt")),
                        HexFormat.of().formatHex(row.getBytes("commitment")),
                        row(row)))
                .optional();
    }

    private static EntryRow row(ResultSet row) throws SQLException {
        return new EntryRow(
                row.getObject("log_index", Long.class),
                row.getTimestamp("at").toInstant(),
                row.getString("kind"),
                row.getString("outcome"),
                row.getString("actor"),
                row.getString("subject"),
                Arrays.stream((Object[]) row.getArray("clauses").getArray())
                        .map(String::valueOf)
                        .toList());
    }
}
