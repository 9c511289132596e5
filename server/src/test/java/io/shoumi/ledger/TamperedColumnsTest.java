package io.shoumi.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.evidence.LogKey;
import io.shoumi.evidence.json.JsonValue;
import io.shoumi.home.VerifyingHome;
import io.shoumi.torture.Torture;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The owner of the database edits, cuts, empties, deletes, inserts, exchanges: every column that there is in the tables that the log
 * vouches for, as the database lists them. Each time the check names the row.
 */
class TamperedColumnsTest {
    /** No leaf commits to them, and nothing reads them: when a row was integrated or received, and an event's own row id. */
    private static final Set<String> VOUCHED_FOR_BY_NOTHING =
            Set.of("evidence_integrated.at", "custody_event.id", "custody_event.received_at");

    private static final UUID SECRET = new UUID(0, 0xac);
    private static final UUID OTHER_SECRET = new UUID(0, 0xa1);
    private static final UUID COPY = new UUID(0, 0xad);
    private static final UUID OTHER_COPY = new UUID(0, 0xa2);
    private static final UUID PERSON = new UUID(0, 0xab);
    private static final UUID OTHER_PERSON = new UUID(0, 0xa3);
    private static final int TOGETHER = 500;

    @TempDir
    private Path home;

    @TempDir
    private Path log;

    private final List<UUID> events = new ArrayList<>();
    private EvidenceDatabase database;
    private JdbcClient owner;
    private int checks;

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void everyColumnOfAFewRows() throws Exception {
        torture(600, 20, 2);
    }

    @Test
    @Tag("torture")
    @Tag("torture-17")
    @DisplayName("17. every column of the evidence and custody tables beside a log of 10,000 is altered")
    void everyColumnOfManyRows() throws Exception {
        torture(10_000, 1_000, Torture.times("tampered-rows", 12));
    }

    private void torture(int entries, int custodyEvents, int rows) throws Exception {
        fill(entries, custodyEvents);
        assertThat(database.verified(log).intact()).isTrue();
        var columns = 0;
        for (var table : List.of("evidence_staged", "evidence_integrated", "custody_event")) {
            for (var column : columns(table)) {
                columns++;
                for (var row : chosen(table.equals("custody_event") ? custodyEvents : entries, rows)) {
                    alter(column, row);
                }
            }
        }
        for (var row : chosen(entries - 1, rows)) {
            wholeRows(row, entries);
        }
        assertThat(database.verified(log).intact()).isTrue();
        Torture.figures(
                "%d entries, %d custody events, %d columns, %d alterations, each found and named",
                entries, custodyEvents, columns, checks);
    }

    /** The first, the last, about the seam of two tiles, and any. */
    private static Set<Integer> chosen(int size, int count) {
        var rows = new TreeSet<Integer>();
        var random = new Random(size);
        for (var row : new int[] {0, size - 1, 255, 256}) {
            if (row < size && rows.size() < count) {
                rows.add(row);
            }
        }
        while (rows.size() < count) {
            rows.add(random.nextInt(size));
        }
        return rows;
    }

    private record Column(String table, String name, String type, boolean nullable) {
        @Override
        public String toString() {
            return table + "." + name;
        }

        /** What somebody may make of a value who has to keep to the tables' constraints. */
        List<String> alterations() {
            var made = new ArrayList<>(
                    switch (type) {
                        case "bigint", "integer" -> List.of(name + " + 1000000");
                        case "uuid" -> List.of(reference());
                        case "timestamp with time zone" -> List.of(name + " + interval '1 microsecond'");
                        case "ARRAY" -> List.of(name + " || '{R9.9}'::text[]");
                        case "bytea" ->
                            List.of(
                                    "set_byte(%1$s, 0, get_byte(%1$s, 0) # 1)".formatted(name),
                                    "substring(%1$s from 1 for length(%1$s) - 1)".formatted(name),
                                    "''::bytea");
                        case "text" ->
                            name.equals("outcome")
                                    ? List.of("case outcome when 'done' then 'failed' else 'done' end")
                                    : List.of(name + " || ' '", "left(" + name + ", -1)", "''");
                        default -> throw new IllegalStateException("say how to alter a " + type + ": " + this);
                    });
            if (nullable) {
                made.add("null");
            }
            return made;
        }

        private String reference() {
            return switch (toString()) {
                case "custody_event.secret_id" -> "'" + OTHER_SECRET + "'";
                case "custody_event.carrier_id" -> "'" + OTHER_COPY + "'";
                case "custody_event.actor_id" -> "'" + OTHER_PERSON + "'";
                default -> "gen_random_uuid()";
            };
        }
    }

    private List<Column> columns(String table) {
        return database.jdbc()
                .sql(
                        "select column_name, data_type, is_nullable = 'YES' from information_schema.columns where table_name = ?")
                .param(table)
                .query((row, n) -> new Column(table, row.getString(1), row.getString(2), row.getBoolean(3)))
                .list();
    }

    private void alter(Column column, int row) throws Exception {
        for (var to : column.alterations()) {
            if (changes(column, to, row)) {
                alter(column, to, row);
            }
        }
    }

    private boolean changes(Column column, String to, int row) {
        return owner.sql("select (%s) is distinct from %s from %s where %s"
                        .formatted(to, column.name(), column.table(), row(column.table(), row)))
                .query(Boolean.class)
                .single();
    }

    private void alter(Column column, String to, int row) throws Exception {
        var table = column.table();
        owner.sql("create table kept as select * from " + table + " where " + row(table, row))
                .update();
        var altered = owner.sql("update %s set %s = %s where %s returning ctid::text"
                        .formatted(table, column.name(), to, row(table, row)))
                .query(String.class)
                .single();
        found(column, to, row);
        owner.sql("delete from " + table + " where ctid = ?::tid")
                .param(altered)
                .update();
        owner.sql("insert into " + table + " overriding system value select * from kept")
                .update();
        owner.sql("drop table kept").update();
    }

    private static String row(String table, int row) {
        return switch (table) {
            case "evidence_staged" -> "id = (select staged_id from evidence_integrated where log_index = " + row + ")";
            case "evidence_integrated" -> "log_index = " + row;
            default -> "secret_id = '" + SECRET + "' and secret_seq = " + (row + 1);
        };
    }

    private void found(Column column, String to, int row) throws Exception {
        checks++;
        var outcome = database.verified(log);
        var what = column + " of row " + row + " set to " + to;
        if (VOUCHED_FOR_BY_NOTHING.contains(column.toString())) {
            assertThat(outcome.intact()).as(what).isTrue();
        } else if (column.table().equals("custody_event")) {
            var next = Math.min(row + 1, events.size() - 1);
            assertThat(outcome.broken()).as(what).isPresent();
            assertThat(outcome.broken().orElseThrow().event()).as(what).isIn(events.get(row), events.get(next));
        } else {
            assertThat(outcome.intact()).as(what).isFalse();
            assertThat(VerifyingHome.firstBad(outcome)).as(what).isEqualTo(OptionalLong.of(row));
        }
    }

    /** Deleted, exchanged with the next, cut off from there on, and one that the sequencer never saw. */
    private void wholeRows(int row, int entries) throws Exception {
        var staged = row("evidence_staged", row);
        undone("delete from evidence_staged where " + staged, row);
        undone("delete from evidence_integrated where log_index = " + row, row);
        undone("delete from evidence_integrated where log_index >= " + row, row);
        undone(
                "update evidence_integrated set log_index = case log_index when %1$d then %2$d else %1$d end + 1000000 where log_index in (%1$d, %2$d); update evidence_integrated set log_index = log_index - 1000000 where log_index >= 1000000"
                        .formatted(row, row + 1),
                row);
        undone(
                "update evidence_integrated set log_index = log_index + 1000001 where log_index >= %1$d; update evidence_integrated set log_index = log_index - 1000000 where log_index >= 1000000; "
                                .formatted(row)
                        + "insert into evidence_integrated select " + row
                        + ", max(id) + 1, now() from evidence_staged; "
                        + copied("max(id) + 1"),
                row);
        stray(copied("max(id) + 7"));
        stray("delete from evidence_integrated where log_index = " + (entries - 1));
    }

    private static String copied(String id) {
        return "insert into evidence_staged overriding system value select " + id
                + ", gen_random_uuid(), now(), 'logged-out', 'done', null, null, 'session', '{}', '{}', '\\x00', '\\x00' from evidence_staged";
    }

    private void undone(String sql, int firstBad) throws Exception {
        meanwhile(sql, outcome -> {
            assertThat(outcome.intact()).as(sql).isFalse();
            assertThat(VerifyingHome.firstBad(outcome)).as(sql).isEqualTo(OptionalLong.of(firstBad));
        });
    }

    private void stray(String sql) throws Exception {
        meanwhile(sql, outcome -> assertThat(outcome.stray()).as(sql).isPresent());
    }

    private void meanwhile(String sql, java.util.function.Consumer<LogVerification.Outcome> then) throws Exception {
        checks++;
        database.asOwner(
                "drop table if exists kept_staged, kept_integrated; create table kept_staged as table evidence_staged;"
                        + " create table kept_integrated as table evidence_integrated");
        database.asOwner(sql);
        then.accept(database.verified(log));
        database.asOwner(
                "delete from evidence_integrated where (log_index, staged_id) not in (select log_index, staged_id from kept_integrated);"
                        + " insert into evidence_integrated select * from kept_integrated on conflict do nothing;"
                        + " delete from evidence_staged where id not in (select id from kept_staged);"
                        + " insert into evidence_staged overriding system value select * from kept_staged on conflict do nothing");
    }

    private void fill(int entries, int custodyEvents) throws Exception {
        database = new EvidenceDatabase(home);
        owner = database.owner();
        owner.sql("alter table evidence_staged alter column id set generated by default")
                .update();
        registers();
        var previous = "0".repeat(64);
        var named = new ArrayList<String>();
        for (var seq = 1; seq <= custodyEvents; seq++) {
            previous = event(seq, previous);
            named.add(previous);
        }
        for (var from = 0; from < entries; from += TOGETHER) {
            var first = from;
            database.together(Clock.systemUTC(), ledger -> {
                for (var i = first; i < Math.min(entries, first + TOGETHER); i++) {
                    ledger.stage(act(i, named));
                }
            });
        }
        var keeper = database.keeper();
        keeper.open(log, LogKey.generate("archive.example/log"));
        keeper.drain();
        keeper.close();
    }

    private static Act act(int i, List<String> events) {
        var act = Act.done(ActKind.CARRIER_MOVED, new PersonId(PERSON), "carrier:" + COPY)
                .about(new SecretId(SECRET))
                .by(List.of("R1.4", "R4.B2"))
                .with("n", i);
        return i < events.size() ? act.with("event", events.get(i)) : act;
    }

    private void registers() {
        database.asOwner("""
                insert into unit (id, code, name_zh, name_en, kind, created_at) values ('%1$s', 'x', 'x', 'x', 'group', '2026-01-01')""".formatted(PERSON));
        for (var person : List.of(PERSON, OTHER_PERSON)) {
            database.asOwner(
                    "insert into person (id, number, name, created_at) values ('%1$s', '%1$s', 'x', '2026-01-01')"
                            .formatted(person));
        }
        for (var secret : Map.of(SECRET, COPY, OTHER_SECRET, OTHER_COPY).entrySet()) {
            database.asOwner("""
                    insert into secret (id, number, cover_title, level, term_years, kind, unit_id, state, registered_by, registered_at)
                      values ('%1$s', '%1$s', 'x', 'core', 1, 'x', '%3$s', 'active', '%3$s', '2026-01-01');
                    insert into carrier (id, label, secret_id, copy_number, kind, origin, created_at)
                      values ('%2$s', '%2$s', '%1$s', 1, 'paper', 'made', '2026-01-01')""".formatted(secret.getKey(), secret.getValue(), PERSON));
        }
    }

    private String event(int seq, String previous) throws Exception {
        var id = UUID.randomUUID();
        events.add(id);
        var content = JsonValue.of(Map.of(
                        "secret",
                        SECRET.toString(),
                        "carrier",
                        COPY.toString(),
                        "secretSeq",
                        seq,
                        "carrierSeq",
                        seq,
                        "kind",
                        "moved",
                        "at",
                        "2026-01-01T00:00:00Z",
                        "actor",
                        PERSON.toString(),
                        "previousSecret",
                        previous,
                        "previousCarrier",
                        previous))
                .canonical();
        var hash = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        database.jdbc()
                .sql("""
                        insert into custody_event (id, secret_id, carrier_id, secret_seq, carrier_seq, kind, at, received_at, actor_id,
                          content, previous_secret_hash, previous_carrier_hash, hash)
                        values (?, ?, ?, ?, ?, 'moved', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z', ?, ?, decode(?, 'hex'),
                          decode(?, 'hex'), decode(?, 'hex'))""")
                .params(id, SECRET, COPY, seq, seq, PERSON, content, previous, previous, hash)
                .update();
        return hash;
    }
}
