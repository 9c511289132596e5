package io.shoumi.ledger;

import io.shoumi.evidence.Commitment;
import io.shoumi.evidence.EntryId;
import io.shoumi.evidence.LogEntry;
import io.shoumi.evidence.LogKey;
import io.shoumi.evidence.SignedCheckpoint;
import io.shoumi.evidence.TileLog;
import io.shoumi.evidence.TlogProof;
import io.shoumi.evidence.merkle.Hash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the tile log and the database's account of it in step. The log is written first; if the database then fails, the next
 * turn finds the entries at the log's end and accounts for them before it adds any.
 */
@Component
public class LogKeeper {
    private static final int BATCH_MAX = 2000;
    /** One sequencer among all nodes on one database. */
    static final long TURN = 0x53484f554d49L;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private volatile @Nullable SharedLog log;
    /** The size up to which this node has seen log and database agree; of the turn's thread. */
    private long agreed;

    LogKeeper(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Gives the keeper the log of this home, once the vault has opened its key. While another node writes it, this one stands aside
     * and tries again at each turn.
     */
    public void open(Path directory, LogKey key) throws IOException {
        this.log = SharedLog.open(directory, key);
    }

    /** The last signed head, when the vault is open. */
    public Optional<SignedCheckpoint> head() {
        return Optional.ofNullable(log).map(open -> read(open::head));
    }

    /** The proof of one entry as a file for somebody outside (C2SP tlog-proof); empty for an index that is not there yet. */
    public Optional<byte[]> proof(long index) {
        return Optional.ofNullable(log)
                .flatMap(open -> read(() -> open.proof(index)))
                .map(TlogProof::format);
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    private static <T> T read(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public synchronized void close() throws IOException {
        var open = log;
        log = null;
        if (open != null) {
            agreed = 0;
            open.standAside();
        }
    }

    /** Integrates everything staged so far, if it is this node's turn. */
    synchronized void drain() {
        var open = log;
        if (open == null) {
            return;
        }
        try {
            var more = true;
            while (more) {
                more = Boolean.TRUE.equals(transaction.execute(status -> turn(open)));
            }
        } catch (DataAccessException | TransactionException e) {
            standAside(open);
            throw e;
        }
    }

    /** A node without the database must not keep one that has it from writing. */
    private void standAside(SharedLog open) {
        agreed = 0;
        try {
            open.standAside();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean turn(SharedLog shared) {
        var mine = jdbc.sql("select pg_try_advisory_xact_lock(?)")
                .param(TURN)
                .query(Boolean.class)
                .single();
        try {
            var open = mine ? shared.toWrite() : Optional.<TileLog>empty();
            return open.isPresent() && turn(open.get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean turn(TileLog open) throws IOException {
        reconcile(open);
        var batch = waiting();
        if (!batch.isEmpty()) {
            var first = open.append(batch.stream().map(Staged::leaf).toList());
            account(first, batch.stream().map(Staged::id).toList());
        }
        agreed = open.size();
        return batch.size() == BATCH_MAX;
    }

    private record Staged(long id, byte[] leaf) {}

    private List<Staged> waiting() {
        return jdbc.sql("""
                        select s.id, s.entry_id, s.commitment from evidence_queue q join evidence_staged s on s.id = q.staged_id
                        order by s.id limit ?""")
                .param(BATCH_MAX)
                .query((row, n) -> new Staged(
                        row.getLong("id"),
                        new LogEntry(
                                        new EntryId(row.getObject("entry_id", UUID.class)),
                                        new Commitment(Hash.of(row.getBytes("commitment"))))
                                .toBytes()))
                .list();
    }

    private void account(long first, List<Long> ids) {
        var indexes = new ArrayList<Long>();
        for (var i = 0; i < ids.size(); i++) {
            indexes.add(first + i);
        }
        jdbc.sql("""
                        insert into evidence_integrated (log_index, staged_id, at)
                        select i, s, :at from unnest(:indexes::bigint[], :ids::bigint[]) as t (i, s)""")
                .param("at", Timestamp.from(clock.instant()))
                .param("indexes", indexes.toArray(Long[]::new))
                .param("ids", ids.toArray(Long[]::new))
                .update();
        jdbc.sql("delete from evidence_queue where staged_id = any(:ids::bigint[])")
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    /** Accounts for entries that the log holds and the database does not know of. */
    private void reconcile(TileLog open) throws IOException {
        var known = jdbc.sql("select coalesce(max(log_index) + 1, 0) from evidence_integrated")
                .query(Long.class)
                .single();
        if (known > open.size()) {
            throw new IOException("the log holds " + open.size() + " entries, the database knows " + known);
        }
        requireOwnLog(open, known);
        if (known < open.size()) {
            var ids = new ArrayList<Long>();
            for (var entry : open.entries(known, open.size())) {
                ids.add(stagedId(entry));
            }
            account(known, ids);
        }
    }

    /** A node given another log of the same key and size would otherwise go on there: a fork. */
    private void requireOwnLog(TileLog open, long known) throws IOException {
        if (known == agreed) {
            return;
        }
        var last = jdbc.sql("select staged_id from evidence_integrated where log_index = ?")
                .param(known - 1)
                .query(Long.class)
                .single();
        if (stagedId(open.entry(known - 1)) != last) {
            throw new IOException("entry " + (known - 1) + " of the log is another than the database knows");
        }
    }

    private long stagedId(byte[] entry) throws IOException {
        var parsed =
                LogEntry.parse(entry).orElseThrow(() -> new IOException("the log holds an entry of another format"));
        return jdbc.sql("select id from evidence_staged where entry_id = ?")
                .param(parsed.id().value())
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new IOException("the log holds entry " + parsed.id() + ", the database does not"));
    }
}
