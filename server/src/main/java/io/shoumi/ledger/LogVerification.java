package io.shoumi.ledger;

import io.shoumi.evidence.Commitment;
import io.shoumi.evidence.EntryId;
import io.shoumi.evidence.LedgerRow;
import io.shoumi.evidence.LogCheck;
import io.shoumi.evidence.LogVerdict;
import io.shoumi.evidence.Salt;
import io.shoumi.evidence.json.JsonValue;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Holds the database's account of the log, and the custody events that the log names, to the log itself. Beyond what {@link LogCheck} proves (each row's content leads to
 * its leaf), the columns by which pages filter must say what the content says.
 */
public final class LogVerification {
    private static final String ROWS = """
            select i.log_index, s.entry_id, s.salt, s.content, s.commitment, s.at, s.kind, s.outcome, s.actor_id, s.secret_id,
              s.subject, s.clauses
            from evidence_integrated i join evidence_staged s on s.id = i.staged_id order by i.log_index""";

    private static final String WAITING =
            "select s.content from evidence_queue q join evidence_staged s on s.id = q.staged_id";

    private static final String STRAY = """
            select entry_id from evidence_staged s where not exists (select from evidence_integrated where staged_id = s.id)
              and not exists (select from evidence_queue where staged_id = s.id) order by id limit 1""";

    private LogVerification() {}

    /** A column that tells another story than its row's content, which the log commits to. */
    public record AlteredColumn(long index, EntryId id, String column) {}

    /**
     * What the check found: the log's verdict, the first altered column where the contents themselves hold, the first custody event
     * that does not hold, and the first entry that the log neither has nor is about to get.
     */
    public record Outcome(
            LogVerdict verdict, Optional<AlteredColumn> altered, Optional<BrokenLink> broken, Optional<EntryId> stray) {
        public boolean intact() {
            return verdict instanceof LogVerdict.Intact && altered.isEmpty() && broken.isEmpty() && stray.isEmpty();
        }
    }

    /**
     * Checks all rows; reads with a cursor, so memory stays flat. Takes the sequencer's turn meanwhile, so that log and database
     * stand still together: acts go on, and their entries wait. All rows are those of one moment.
     */
    public static Outcome verify(Path log, Connection connection) throws SQLException {
        return verify(LogCheck.of(log), connection);
    }

    /** As {@link #verify(Path, Connection)}, with what the check is told to trust or to hold the log to. */
    public static Outcome verify(LogCheck log, Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        return LogTurn.hold(connection, () -> check(log, connection));
    }

    private static Outcome check(LogCheck log, Connection connection) throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        var chains = CustodyChains.read(connection);
        try (var statement = connection.prepareStatement(ROWS)) {
            statement.setFetchSize(2000);
            var rows = new Rows(statement.executeQuery(), chains);
            var verdict = log.run(rows);
            rows.forEachRemaining(row -> {});
            waiting(connection, chains);
            return new Outcome(verdict, Optional.ofNullable(rows.altered), chains.firstBroken(), stray(connection));
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** Evidence that is on its way into the log counts for the events that it names. */
    private static void waiting(Connection connection, CustodyChains chains) throws SQLException {
        try (var statement = connection.prepareStatement(WAITING);
                var found = statement.executeQuery()) {
            while (found.next()) {
                chains.proved(found.getString(1));
            }
        }
    }

    /** Put in past the sequencer, or taken out of its queue: pages would show it for ever as about to be integrated. */
    private static Optional<EntryId> stray(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(STRAY);
                var found = statement.executeQuery()) {
            return found.next() ? Optional.of(new EntryId(found.getObject(1, UUID.class))) : Optional.empty();
        }
    }

    private static final class Rows implements Iterator<LedgerRow> {
        private final ResultSet set;
        private final CustodyChains chains;
        private boolean ahead;
        private @Nullable AlteredColumn altered;

        Rows(ResultSet set, CustodyChains chains) throws SQLException {
            this.set = set;
            this.chains = chains;
            this.ahead = set.next();
        }

        @Override
        public boolean hasNext() {
            return ahead;
        }

        @Override
        public LedgerRow next() {
            if (!ahead) {
                throw new NoSuchElementException();
            }
            try {
                var row = row();
                if (row instanceof LedgerRow.Kept kept) {
                    altered = altered == null ? alteredColumn(kept) : altered;
                    chains.proved(kept.canonicalJson());
                }
                ahead = set.next();
                return row;
            } catch (SQLException e) {
                throw new IllegalStateException("the evidence rows cannot be read", e);
            }
        }

        private LedgerRow row() throws SQLException {
            var index = set.getLong("log_index");
            var id = new EntryId(set.getObject("entry_id", UUID.class));
            var salt = set.getBytes("salt");
            var content = set.getString("content");
            return salt != null && salt.length == Salt.SIZE_BYTES && content != null
                    ? new LedgerRow.Kept(index, id, new Salt(salt), content)
                    : new LedgerRow.Unreadable(index, id);
        }

        private @Nullable AlteredColumn alteredColumn(LedgerRow.Kept row) throws SQLException {
            var told = new LinkedHashMap<String, JsonValue>();
            told.put("id", JsonValue.of(row.id().toString()));
            told.put("at", JsonValue.of(set.getTimestamp("at").toInstant().toString()));
            told.put("kind", JsonValue.of(set.getString("kind")));
            told.put("outcome", JsonValue.of(set.getString("outcome")));
            told.put("actor", JsonValue.of(set.getString("actor_id")));
            told.put("secret", JsonValue.of(set.getString("secret_id")));
            told.put("subject", JsonValue.of(set.getString("subject")));
            told.put("clauses", JsonValue.of(clauses()));
            var commitment = set.getBytes("commitment");
            return contradiction(row, told)
                    .or(() -> Arrays.equals(commitment, committed(row)) ? Optional.empty() : Optional.of("commitment"))
                    .map(column -> new AlteredColumn(row.index(), row.id(), column))
                    .orElse(null);
        }

        private static byte[] committed(LedgerRow.Kept row) {
            return Commitment.of(row.salt(), row.canonicalJson()).hash().bytes();
        }

        private List<String> clauses() throws SQLException {
            return Arrays.stream((Object[]) set.getArray("clauses").getArray())
                    .map(String::valueOf)
                    .toList();
        }

        private static Optional<String> contradiction(LedgerRow.Kept row, java.util.Map<String, JsonValue> told) {
            if (!(parse(row.canonicalJson()) instanceof JsonValue.JsonObject content)) {
                return Optional.of("content");
            }
            return told.entrySet().stream()
                    .filter(column ->
                            !column.getValue().equals(content.members().get(column.getKey())))
                    .map(java.util.Map.Entry::getKey)
                    .findFirst();
        }

        private static @Nullable JsonValue parse(String json) {
            try {
                return JsonValue.parse(json);
            } catch (RuntimeException malformed) {
                return null;
            }
        }
    }
}
