package io.shoumi.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shoumi.evidence.merkle.Hash;
import io.shoumi.evidence.merkle.Rfc6962;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log that grows in batches of every kind of size, and its files. */
class TileLogTest {
    @TempDir
    Path home;

    private static List<byte[]> texts(long from, long count) {
        List<byte[]> entries = new ArrayList<>();
        for (long i = from; i < from + count; i++) {
            entries.add(("entry " + i).getBytes(StandardCharsets.UTF_8));
        }
        return entries;
    }

    private static Hash rootOf(List<byte[]> entries) {
        return Rfc6962.root(entries.stream().map(Rfc6962::leaf).toList());
    }

    @Test
    void anEmptyLogHasASignedCheckpoint() throws Exception {
        try (TileLog log = TileLog.open(home, Acts.KEY)) {
            assertThat(log.size()).isZero();
            assertThat(log.root()).isEqualTo(Rfc6962.emptyRoot());
            assertThat(TileLogReader.open(home).size()).isZero();
        }
    }

    @Test
    void itGrowsAcrossTilesAndReopensWhereItWas() throws Exception {
        List<byte[]> all = new ArrayList<>();
        for (int batch : new int[] {1, 0, 254, 1, 1, 255, 300, 512, 3, 2_000}) {
            try (TileLog log = TileLog.open(home, Acts.KEY)) {
                List<byte[]> entries = texts(all.size(), batch);
                assertThat(log.append(entries)).isEqualTo(all.size());
                all.addAll(entries);
                assertThat(log.size()).isEqualTo(all.size());
                assertThat(log.root()).isEqualTo(rootOf(all));
                assertThat(log.entries(0, log.size())).containsExactlyElementsOf(all);
            }
        }
        assertThat(LogCheck.of(home).run()).isInstanceOf(LogVerdict.Intact.class);
    }

    @Test
    void everyProofOfItVerifies() throws Exception {
        try (TileLog log = TileLog.open(home, Acts.KEY)) {
            log.append(texts(0, 700));
            for (long index = 0; index < 700; index++) {
                byte[] file = log.proof(index).format();
                assertThat(TlogProof.parse(file)
                                .verify(log.entry(index), Acts.KEY.verifier())
                                .size())
                        .isEqualTo(700);
            }
            TileLogReader reader = TileLogReader.open(home, Acts.KEY.verifier());
            for (long old = 0; old <= 700; old++) {
                assertThat(log.consistencyProof(old, 700).proves(reader.root(old), log.root()))
                        .isTrue();
                assertThat(log.consistencyProof(old / 2, old).proves(reader.root(old / 2), reader.root(old)))
                        .isTrue();
            }
        }
    }

    /** The example of tlog-tiles: 70,000 entries make 273 full leaf tiles, and one of each partial form named there. */
    @Test
    void aTreeOf70000HasTheTilesTheSpecificationNames() throws Exception {
        try (TileLog log = TileLog.open(home, Acts.KEY)) {
            log.append(texts(0, 70_000));
        }
        try (Stream<Path> full = Files.list(home.resolve("tile/0"))) {
            assertThat(full.filter(Files::isRegularFile)).hasSize(273);
        }
        for (String tile : List.of("tile/0/273.p/112", "tile/1/000", "tile/1/001.p/17", "tile/2/000.p/1")) {
            assertThat(home.resolve(tile)).exists();
        }
        assertThat(home.resolve("tile/0/272")).hasSize(8_192);
        assertThat(home.resolve("tile/entries/273.p/112")).exists();
        assertThat(LogCheck.of(home).run()).isInstanceOf(LogVerdict.Intact.class);
    }

    @Test
    void aTileIndexBecomesThePathTheSpecificationNames() {
        assertThat(TileAddress.tile(0, 1_234_067, 256)).hasToString("tile/0/x001/x234/067");
        assertThat(TileAddress.entries(5, 3)).hasToString("tile/entries/005.p/3");
    }

    @Test
    void aFullTileIsNeverWrittenAgainAndItsPartialFormsGo() throws Exception {
        try (TileLog log = TileLog.open(home, Acts.KEY)) {
            log.append(texts(0, 200));
            assertThat(home.resolve("tile/0/000.p/200")).exists();
            log.append(texts(200, 100));
            assertThat(home.resolve("tile/0/000.p")).doesNotExist();
            assertThat(home.resolve("tile/entries/000.p")).doesNotExist();
            Object before = Files.getAttribute(home.resolve("tile/0/000"), "unix:ino");
            log.append(texts(300, 100));
            assertThat(Files.getAttribute(home.resolve("tile/0/000"), "unix:ino"))
                    .isEqualTo(before);
        }
    }

    @Test
    void aReaderOfAnOlderCheckpointStillFindsItsTiles() throws Exception {
        try (TileLog log = TileLog.open(home, Acts.KEY)) {
            log.append(texts(0, 200));
            TileLogReader older = TileLogReader.open(home);
            log.append(texts(200, 400));
            assertThat(older.entries(0, 200)).hasSize(200);
            assertThat(older.inclusionProof(199).size()).isEqualTo(200);
        }
    }

    @Test
    void aSecondWriterIsRefused() throws Exception {
        try (TileLog log = TileLog.open(home, Acts.KEY)) {
            assertThatThrownBy(() -> TileLog.open(home, Acts.KEY)).isInstanceOf(LogInUseException.class);
            log.append(texts(0, 1));
        }
        TileLog.open(home, Acts.KEY).close();
    }

    @Test
    void aClosedLogTakesNothing() throws IOException {
        TileLog log = TileLog.open(home, Acts.KEY);
        log.close();
        assertThatThrownBy(() -> log.append(texts(0, 1))).isInstanceOf(IOException.class);
    }

    @Test
    void anEntryTooLongForItsLengthFieldIsRefused() throws IOException {
        try (TileLog log = TileLog.open(home, Acts.KEY)) {
            assertThatThrownBy(() -> log.append(List.of(new byte[65_536])))
                    .isInstanceOf(IllegalArgumentException.class);
            log.append(List.of(new byte[65_535], new byte[0]));
            assertThat(log.entry(0)).hasSize(65_535);
            assertThat(log.entry(1)).isEmpty();
        }
    }

    @Test
    void readersRunBesideTheWriter() throws Exception {
        try (TileLog log = TileLog.open(home, Acts.KEY)) {
            log.append(texts(0, 230));
            Thread writer = Thread.ofVirtual().start(() -> appendOneByOne(log));
            while (writer.isAlive()) {
                TileLogReader reader = TileLogReader.open(home);
                if (reader.size() > 0) {
                    reader.proof(reader.size() - 1).verify(reader.entry(reader.size() - 1), Acts.KEY.verifier());
                }
                assertThat(LogCheck.of(home).run()).isInstanceOf(LogVerdict.Intact.class);
            }
            writer.join();
            assertThat(log.size()).isEqualTo(290);
        }
    }

    private static void appendOneByOne(TileLog log) {
        try {
            for (int i = 230; i < 290; i++) {
                log.append(texts(i, 1));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
