package io.shoumi.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of which a crash, or a disk that lied, left only the beginning. */
class TornWriteTest {
    @TempDir
    Path home;

    private final List<LedgerRow> rows = Acts.rows(700);

    @BeforeEach
    void aLogOf600() throws IOException {
        Acts.write(home, rows.subList(0, 600), 300);
    }

    private static List<Path> files(Path log) throws IOException {
        try (Stream<Path> files = Files.walk(log)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith(".lock"))
                    .toList();
        }
    }

    private static void cut(Path file, byte[] whole, int length) throws IOException {
        Files.write(file, Arrays.copyOf(whole, length));
    }

    /** A write is torn beside its place; the place itself has the old bytes or none, and the next batch goes in. */
    @Test
    void halfAFileBesideItsPlaceIsNothing() throws IOException {
        for (Path file : files(home)) {
            Path beside = file.resolveSibling(file.getFileName() + ".writing");
            cut(beside, Files.readAllBytes(file), (int) Files.size(file) / 2);
        }
        cut(home.resolve("checkpoint.pending"), Files.readAllBytes(home.resolve("checkpoint")), 40);
        assertThat(LogCheck.of(home).run(rows.subList(0, 600).iterator())).isInstanceOf(LogVerdict.Intact.class);
        try (TileLog log = TileLog.open(home, Acts.KEY)) {
            assertThat(log.append(Acts.leaves(rows.subList(600, 700)))).isEqualTo(600);
        }
        assertThat(LogCheck.of(home).run(rows.iterator())).isInstanceOf(LogVerdict.Intact.class);
    }

    @Test
    void aTornCheckpointOrKeyKeepsTheLogShutAndIsLeftAsItIs() throws IOException {
        for (String name : List.of("checkpoint", "vkey")) {
            Path file = home.resolve(name);
            byte[] whole = Files.readAllBytes(file);
            for (int length = 0; length < whole.length; length++) {
                cut(file, whole, length);
                assertThatThrownBy(() -> TileLog.open(home, Acts.KEY))
                        .as("%d bytes of %s", length, name)
                        .isInstanceOf(LogDamagedException.class);
                assertThat(file).hasBinaryContent(Arrays.copyOf(whole, length));
                assertThat(LogCheck.of(home).run()).isInstanceOf(LogVerdict.Tampered.class);
            }
            Files.write(file, whole);
        }
        TileLog.open(home, Acts.KEY).close();
    }

    @Test
    void aTornUnfinishedTileKeepsTheLogShut() throws IOException {
        for (String name : List.of("tile/0/002.p/88", "tile/entries/002.p/88", "tile/1/000.p/2")) {
            Path file = home.resolve(name);
            byte[] whole = Files.readAllBytes(file);
            for (int length = 0; length < whole.length; length += 7) {
                cut(file, whole, length);
                assertThatThrownBy(() -> TileLog.open(home, Acts.KEY))
                        .as("%d bytes of %s", length, name)
                        .isInstanceOf(LogDamagedException.class);
            }
            Files.write(file, whole);
        }
        TileLog.open(home, Acts.KEY).close();
    }

    @Test
    void theCheckNamesAnyTornTile() throws IOException {
        for (Path file : files(home.resolve("tile"))) {
            byte[] whole = Files.readAllBytes(file);
            for (int length : new int[] {0, 1, whole.length / 2, whole.length - 1}) {
                cut(file, whole, length);
                LogVerdict verdict = LogCheck.of(home).run();
                assertThat(verdict).as("%d bytes of %s", length, file).isInstanceOf(LogVerdict.Tampered.class);
            }
            Files.write(file, whole);
        }
        assertThat(LogCheck.of(home).run()).isInstanceOf(LogVerdict.Intact.class);
    }
}
