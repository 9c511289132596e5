package io.shoumi.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of a log of 300 entries, changed in every place. */
class TamperedFilesTest {
    @TempDir
    Path home;

    @BeforeEach
    void aLogOf300() throws IOException {
        try (TileLog log = TileLog.open(home, Acts.KEY)) {
            log.append(
                    IntStream.range(0, 300).mapToObj(TamperedFilesTest::entry).toList());
        }
        assertThat(LogCheck.of(home).run()).isInstanceOf(LogVerdict.Intact.class);
    }

    @Test
    void anyByteOfAnyFileChangedIsNoticed() throws IOException {
        for (Path file : files()) {
            byte[] bytes = Files.readAllBytes(file);
            for (int at = 0; at < bytes.length; at++) {
                write(file, at, (byte) (bytes[at] ^ 1 << at % 8));
                assertThat(LogCheck.of(home).run())
                        .as("byte %d of %s", at, file)
                        .isInstanceOf(LogVerdict.Tampered.class);
                write(file, at, bytes[at]);
            }
        }
        assertThat(LogCheck.of(home).run()).isInstanceOf(LogVerdict.Intact.class);
    }

    @Test
    void anyBitOfKeyAndCheckpointChangedIsNoticed() throws IOException {
        for (Path file : List.of(home.resolve("vkey"), home.resolve("checkpoint"))) {
            byte[] bytes = Files.readAllBytes(file);
            for (int bit = 0; bit < bytes.length * 8; bit++) {
                write(file, bit / 8, (byte) (bytes[bit / 8] ^ 1 << bit % 8));
                assertThat(LogCheck.of(home).run())
                        .as("bit %d of %s", bit, file)
                        .isInstanceOf(LogVerdict.Tampered.class);
                write(file, bit / 8, bytes[bit / 8]);
            }
        }
    }

    @Test
    void everyFileCutShortLengthenedOrGoneIsNoticed() throws IOException {
        for (Path file : files()) {
            byte[] bytes = Files.readAllBytes(file);
            for (byte[] changed :
                    List.of(Arrays.copyOf(bytes, bytes.length - 1), Arrays.copyOf(bytes, bytes.length + 1))) {
                Files.write(file, changed);
                assertThat(LogCheck.of(home).run())
                        .as("%s, %d bytes", file, changed.length)
                        .isInstanceOf(LogVerdict.Tampered.class);
            }
            Files.delete(file);
            assertThat(LogCheck.of(home).run()).as("%s gone", file).isNotInstanceOf(LogVerdict.Intact.class);
            Files.write(file, bytes);
        }
    }

    @Test
    void theEntryOfAChangedByteIsNamed() throws IOException {
        byte[] bundle = Files.readAllBytes(home.resolve("tile/entries/000"));
        int entrySize = bundle.length / 256;
        for (int entry : new int[] {0, 1, 17, 255}) {
            RecoveryTest.flip(home.resolve("tile/entries/000"), entry * entrySize + 3);
            LogVerdict.Tampered found = (LogVerdict.Tampered) LogCheck.of(home).run();
            assertThat(found.index()).isEqualTo(OptionalLong.of(entry));
            assertThat(found.what()).isEqualTo(Damage.ENTRY_ALTERED);
            assertThat(found.where()).isEqualTo("tile/0/000");
            RecoveryTest.flip(home.resolve("tile/entries/000"), entry * entrySize + 3);
        }
    }

    @Test
    void theEntryOfAChangedLengthIsNamed() throws IOException {
        byte[] bundle = Files.readAllBytes(home.resolve("tile/entries/000"));
        RecoveryTest.flip(home.resolve("tile/entries/000"), 40 * (bundle.length / 256));
        LogVerdict.Tampered found = (LogVerdict.Tampered) LogCheck.of(home).run();
        assertThat(found.index()).isEqualTo(OptionalLong.of(40));
    }

    @Test
    void aChangedUpperTileIsNamed() throws IOException {
        RecoveryTest.flip(home.resolve("tile/1/000.p/1"), 3);
        LogVerdict.Tampered found = (LogVerdict.Tampered) LogCheck.of(home).run();
        assertThat(found.what()).isEqualTo(Damage.TILE_ALTERED);
        assertThat(found.where()).isEqualTo("tile/1/000.p/1");
    }

    @Test
    void anOlderPartialTileThatStillLiesAboutIsCheckedToo() throws IOException {
        Path grown = home.resolveSibling(home.getFileName() + "-grown");
        Acts.write(grown, Acts.rows(200), 100);
        RecoveryTest.flip(grown.resolve("tile/0/000.p/100"), 40);
        assertThat(LogCheck.of(grown).run()).isInstanceOf(LogVerdict.Tampered.class);
        RecoveryTest.flip(grown.resolve("tile/0/000.p/100"), 40);
        RecoveryTest.flip(grown.resolve("tile/entries/000.p/100"), 400);
        assertThat(LogCheck.of(grown).run()).isInstanceOf(LogVerdict.Tampered.class);
    }

    /** Four bytes, so that the files are small enough to change each of their bytes. */
    private static byte[] entry(int number) {
        return "e%03d".formatted(number).getBytes(StandardCharsets.US_ASCII);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith(".lock"))
                    .toList();
        }
    }

    private static void write(Path file, int at, byte value) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[] {value}), at);
        }
    }
}
