package io.shoumi.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;

/** Somebody with the machine's files and the superuser's password, who changes the past and can put it back. */
final class BreakIn {
    private static final int FIRST_ENTRY = 40;
    private static final long ENTRIES_OF_A_TILE = 256;

    private final House house;

    BreakIn(House house) {
        this.house = house;
    }

    /** A change that can be undone, and the log's number of the entry it hits. */
    record Change(long entry, Runnable undo) {}

    /** Rewrites what an entry in the database says. */
    Change rewriteARow() {
        try (var connection = superuser()) {
            var row = row(connection);
            write(connection, row.stagedId(), row.content().replace("\"kind\"", "\"Kind\""));
            return new Change(row.index(), () -> putBack(row));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Row(long index, long stagedId, String content) {}

    private static Row row(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("select i.log_index, s.id, s.content from evidence_integrated i"
                + " join evidence_staged s on s.id = i.staged_id where i.log_index = ?")) {
            query.setLong(1, FIRST_ENTRY);
            try (var found = query.executeQuery()) {
                found.next();
                return new Row(found.getLong(1), found.getLong(2), found.getString(3));
            }
        }
    }

    private static void write(Connection connection, long stagedId, String content) throws SQLException {
        try (var update = connection.prepareStatement("update evidence_staged set content = ? where id = ?")) {
            update.setString(1, content);
            update.setLong(2, stagedId);
            if (update.executeUpdate() != 1) {
                throw new IllegalStateException("no row to change");
            }
        }
    }

    private void putBack(Row row) {
        try (var connection = superuser()) {
            write(connection, row.stagedId(), row.content());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection superuser() throws SQLException {
        var credentials = house.databaseCredentials();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + credentials.getProperty("port") + "/shoumi",
                "postgres",
                credentials.getProperty("superuser"));
    }

    /** Turns one bit in the middle of an entry that stands in the middle of the newest tile of entries. */
    Change flipAByte() {
        try {
            var tile = newest(house.home().resolve("log/tile/entries"));
            var bytes = Files.readAllBytes(tile);
            var hit = middle(tile, bytes);
            var changed = bytes.clone();
            changed[hit.at()] ^= 1;
            replace(tile, changed);
            return new Change(hit.entry(), () -> replace(tile, bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A byte of a tile, and the log's number of the entry it belongs to. */
    private record Hit(int at, long entry) {}

    /** The middle byte of the middle entry: a tile is a row of entries, each after its length in two bytes. */
    private static Hit middle(Path tile, byte[] bytes) {
        var starts = new ArrayList<Integer>();
        for (var at = 0; at < bytes.length; at += 2 + length(bytes, at)) {
            starts.add(at);
        }
        var nth = starts.size() / 2;
        var start = starts.get(nth);
        return new Hit(start + 2 + length(bytes, start) / 2, number(tile) * ENTRIES_OF_A_TILE + nth);
    }

    private static int length(byte[] bytes, int at) {
        return Short.toUnsignedInt(ByteBuffer.wrap(bytes).getShort(at));
    }

    /** 7 for {@code 007} and for the unfinished {@code 007.p/120}. */
    private static long number(Path tile) {
        var folder = tile.getParent().getFileName().toString();
        var name = folder.endsWith(".p")
                ? folder.replace(".p", "")
                : tile.getFileName().toString();
        return Long.parseLong(name);
    }

    private static void replace(Path tile, byte[] bytes) {
        try {
            Files.deleteIfExists(tile);
            Files.write(tile, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path newest(Path tiles) throws IOException {
        try (var all = Files.walk(tiles)) {
            return all.filter(Files::isRegularFile)
                    .max(Comparator.comparing((Path file) -> file.toFile().lastModified())
                            .thenComparing(file -> file.toFile().length()))
                    .orElseThrow();
        }
    }
}
