package io.shoumi.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.evidence.merkle.Hash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real writer, killed at a random moment: every size it acknowledged is still on the log's history. */
class KilledWriterTest {
    @TempDir
    Path home;

    @TempDir
    Path desk;

    @Test
    void acknowledgedBatchesSurviveBeingKilledThreeTimes() throws Exception {
        killAndCheck(3);
    }

    @Test
    @Tag("torture")
    @Tag("torture-1")
    @DisplayName("1. the process is killed 100 times while the log is written")
    void acknowledgedBatchesSurviveBeingKilled100Times() throws Exception {
        killAndCheck(100);
    }

    private void killAndCheck(int times) throws Exception {
        Path keyFile = Files.write(desk.resolve("key"), Acts.KEY.toBytes());
        Random random = new Random(times);
        for (int i = 0; i < times; i++) {
            Path spoken = Files.writeString(desk.resolve("spoken"), "");
            Process writer = start(keyFile, spoken);
            int batches = 1 + random.nextInt(8);
            while (writer.isAlive() && lines(spoken).size() < batches) {
                Thread.sleep(2);
            }
            writer.destroyForcibly().waitFor();
            assertThat(lines(spoken)).hasSizeGreaterThanOrEqualTo(batches);
            check(lines(spoken));
        }
    }

    private void check(List<String> acknowledged) throws Exception {
        assertThat(LogCheck.of(home).run()).isInstanceOf(LogVerdict.Intact.class);
        try (TileLog log = TileLog.open(home, Acts.KEY)) {
            TileLogReader reader = TileLogReader.open(home, Acts.KEY.verifier());
            for (String line : acknowledged) {
                String[] sizeAndRoot = line.split(" ");
                assertThat(log.size()).isGreaterThanOrEqualTo(Long.parseLong(sizeAndRoot[0]));
                assertThat(reader.root(Long.parseLong(sizeAndRoot[0]))).isEqualTo(Hash.fromHex(sizeAndRoot[1]));
            }
        }
    }

    private Process start(Path keyFile, Path spoken) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AppendingProcess.class.getName(),
                        home.toString(),
                        keyFile.toString())
                .redirectOutput(spoken.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** A last line that the kill cut short says nothing. */
    private static List<String> lines(Path spoken) throws IOException {
        String text = Files.readString(spoken);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }
}
