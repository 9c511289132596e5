package io.shoumi.ledger;

import io.shoumi.evidence.Commitment;
import io.shoumi.evidence.EntryId;
import io.shoumi.evidence.LogEntry;
import io.shoumi.evidence.SignedCheckpoint;
import io.shoumi.evidence.TileLog;
import io.shoumi.evidence.merkle.Hash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
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
    private volatile @Nullable TileLog log;

    LogKeeper(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Gives the keeper the log to write, once the vault has opened its key. */
    public void open(TileLog opened) {
        this.log = opened;
    }

    /** The log, when the vault is open. */
    public Optional<TileLog> log() {
        return Optional.ofNullable(log);
    }

    /** The last signed head, when the vault is open. */
    public Optional<SignedCheckpoint> head() {
        return log().map(TileLog::checkpoint);
    }

    /** The proof of one entry as a file for somebody outside (C2SP tlog-proof); empty for an index that is not there yet. */
    public Optional<byte[]> proof(long index) {
        return log().filter(open -> index >= 0 && index < open.size()).map(open -> proof(open, index));
    }

    private static byte[] proof(TileLog open, long index) {
        try {
            return open.proof(index).format();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void close() throws IOException {
        var open = log;
        log = null;
        if (open != null) {
            open.close();
        }
    }

    /** Integrates everything staged so far. */
    synchronized void drain() {
        var open = log;
        if (open == null) {
            return;
        }
        var more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> turn(open)));
        }
    }

    private boolean turn(TileLog open) {
        var mine = jdbc.sql("select pg_try_advisory_xact_lock(?)")
                .param(TURN)
                .query(Boolean.class)
                .single();
        if (!mine) {
            return false;
        }
        try {
            reconcile(open);
            var batch = waiting();
            if (!batch.isEmpty()) {
                var first = open.append(batch.stream().map(Staged::leaf).toList());
                account(first, batch.stream().map(Staged::id).toList());
            }
            return batch.size() == BATCH_MAX;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        if (known < open.size()) {
            var ids = new ArrayList<Long>();
            for (var entry : open.entries(known, open.size())) {
                ids.add(stagedId(entry));
            }
            account(known, ids);
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
