package io.shoumi.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a crash, a full disk or a foreign hand leaves behind, and what the next opening makes of it. */
class RecoveryTest {
    @TempDir
    Path home;

    @TempDir
    Path aside;

    private final List<LedgerRow> rows = Acts.rows(700);

    @BeforeEach
    void aLogOf250() throws IOException {
        Acts.write(home, rows.subList(0, 250), 100);
    }

    /** Every state a crash can leave during one batch: a prefix of its renames has happened, in any cut. */
    @Test
    void aBatchCutAnywhereIsThereWholeOrNotAtAll() throws IOException {
        copy(home, aside);
        Acts.write(aside, rows.subList(250, 600), 350);
        List<Path> written = filesNewIn(aside);
        for (int cut = 0; cut <= written.size(); cut++) {
            Path torn = Files.createDirectory(home.resolveSibling(home.getFileName() + "-cut-" + cut));
            copy(home, torn);
            for (Path file : written.subList(0, cut)) {
                Files.createDirectories(torn.resolve(file).getParent());
                Files.copy(aside.resolve(file), torn.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
            int published = cut == written.size() ? 600 : 250;
            assertThat(LogCheck.of(torn).run(rows.subList(0, published).iterator()))
                    .isInstanceOf(LogVerdict.Intact.class);
            recoverAndGrow(torn, published);
            delete(torn);
        }
    }

    /** After the crash the caller appends another batch than the one that was cut: none of the old one may shine through. */
    private void recoverAndGrow(Path torn, int published) throws IOException {
        try (TileLog log = TileLog.open(torn, Acts.KEY)) {
            assertThat(log.size()).isEqualTo(published);
            log.append(Acts.leaves(rows.subList(published, 700)).reversed());
            assertThat(log.size()).isEqualTo(700);
        }
        assertThat(LogCheck.of(torn).run()).isInstanceOf(LogVerdict.Intact.class);
    }

    /** Tiles first, the checkpoint last: the order in which {@code append} makes them durable. */
    private List<Path> filesNewIn(Path grown) throws IOException {
        try (Stream<Path> files = Files.walk(grown)) {
            return files.filter(Files::isRegularFile)
                    .map(grown::relativize)
                    .filter(file -> !Files.exists(home.resolve(file)) || file.endsWith("checkpoint"))
                    .sorted(Comparator.comparing((Path file) -> file.endsWith("checkpoint"))
                            .thenComparing(Path::toString))
                    .toList();
        }
    }

    @Test
    void aSignedCheckpointThatLostItsRenameIsPublishedOnOpening() throws IOException {
        byte[] old = Files.readAllBytes(home.resolve("checkpoint"));
        Acts.write(home, rows.subList(250, 300), 50);
        Files.move(home.resolve("checkpoint"), home.resolve("checkpoint.pending"));
        Files.write(home.resolve("checkpoint"), old);
        try (TileLog log = TileLog.open(home, Acts.KEY)) {
            assertThat(log.size()).isEqualTo(300);
        }
        assertThat(home.resolve("checkpoint.pending")).doesNotExist();
        assertThat(LogCheck.of(home).run(rows.subList(0, 300).iterator())).isInstanceOf(LogVerdict.Intact.class);
    }

    @Test
    void aPendingCheckpointWithoutItsTilesIsDropped() throws IOException {
        copy(home, aside);
        Acts.write(aside, rows.subList(250, 300), 50);
        Files.copy(aside.resolve("checkpoint"), home.resolve("checkpoint.pending"));
        try (TileLog log = TileLog.open(home, Acts.KEY)) {
            assertThat(log.size()).isEqualTo(250);
        }
        assertThat(home.resolve("checkpoint.pending")).doesNotExist();
    }

    @Test
    void halfAPendingCheckpointIsDropped() throws IOException {
        byte[] whole = Files.readAllBytes(home.resolve("checkpoint"));
        Files.write(home.resolve("checkpoint.pending"), java.util.Arrays.copyOf(whole, whole.length / 2));
        try (TileLog log = TileLog.open(home, Acts.KEY)) {
            assertThat(log.size()).isEqualTo(250);
        }
    }

    @Test
    void afterAFailedWriteTheSameBatchGoesIn() throws IOException {
        try (TileLog log = TileLog.open(home, Acts.KEY)) {
            Path blocked = home.resolve("tile/1");
            Files.writeString(blocked, "a file where a directory must be");
            assertThatThrownBy(() -> log.append(Acts.leaves(rows.subList(250, 300))))
                    .isInstanceOf(IOException.class);
            assertThat(log.size()).isEqualTo(250);
            Files.delete(blocked);
            assertThat(log.append(Acts.leaves(rows.subList(250, 300)))).isEqualTo(250);
        }
        assertThat(LogCheck.of(home).run(rows.subList(0, 300).iterator())).isInstanceOf(LogVerdict.Intact.class);
    }

    @Test
    void aChangedUnfinishedTileKeepsTheLogShut() throws IOException {
        flip(home.resolve("tile/0/000.p/250"), 77);
        assertThatThrownBy(() -> TileLog.open(home, Acts.KEY)).isInstanceOf(LogDamagedException.class);
    }

    @Test
    void aChangedUnfinishedBundleKeepsTheLogShut() throws IOException {
        flip(home.resolve("tile/entries/000.p/250"), 5_000);
        assertThatThrownBy(() -> TileLog.open(home, Acts.KEY)).isInstanceOf(LogDamagedException.class);
    }

    @Test
    void aMissingTileKeepsTheLogShut() throws IOException {
        Files.delete(home.resolve("tile/0/000.p/250"));
        assertThatThrownBy(() -> TileLog.open(home, Acts.KEY)).isInstanceOf(LogDamagedException.class);
    }

    @Test
    void aMissingCheckpointDoesNotBeginANewLog() throws IOException {
        Files.delete(home.resolve("checkpoint"));
        assertThatThrownBy(() -> TileLog.open(home, Acts.KEY)).isInstanceOf(LogDamagedException.class);
    }

    @Test
    void anotherKeyDoesNotOpenIt() {
        assertThatThrownBy(() -> TileLog.open(home, LogKey.generate(Acts.KEY.origin())))
                .isInstanceOf(LogDamagedException.class);
    }

    @Test
    void aCheckpointChangedUnderTheWriterStopsIt() throws IOException {
        byte[] older = Files.readAllBytes(home.resolve("checkpoint"));
        try (TileLog log = TileLog.open(home, Acts.KEY)) {
            log.append(Acts.leaves(rows.subList(250, 260)));
            Files.write(home.resolve("checkpoint"), older);
            assertThatThrownBy(() -> log.append(Acts.leaves(rows.subList(260, 270))))
                    .isInstanceOf(LogDamagedException.class);
        }
    }

    static void flip(Path file, int at) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[at] ^= 1;
        Files.write(file, bytes);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
