package io.shoumi.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shoumi.vault.VaultException.KeyDestroyed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real process, killed at a random moment: what it acknowledged is so, and nothing is half-done. */
class KilledProcessTest {
    @TempDir
    Path directory;

    private final Map<SealedObject, Acknowledged> acknowledged = new HashMap<>();

    @Test
    void whatWasAcknowledgedSurvivesBeingKilledThreeTimes() throws Exception {
        killAndCheck(3);
    }

    @Test
    @Tag("torture")
    @Tag("torture-6")
    @DisplayName("6. the process is killed 100 times while the vault writes")
    void whatWasAcknowledgedSurvivesBeingKilled100Times() throws Exception {
        killAndCheck(100);
    }

    private void killAndCheck(int times) throws Exception {
        VaultHome home = new VaultHome(directory);
        home.create().close();
        Random random = new Random(times);
        for (int i = 0; i < times; i++) {
            runAndKill(1 + random.nextInt(20));
            try (OpenVault vault = home.unseal()) {
                check(vault);
                vault.sweepOrphans(acknowledgedIds(), Duration.ofHours(-1));
            }
            assertThat(files(home.objects())).isEqualTo(acknowledged.size());
        }
    }

    private void runAndKill(int lines) throws IOException, InterruptedException {
        Path spoken = Files.writeString(directory.resolve("acknowledged"), "");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashingWriter.class.getName(),
                        directory.toString())
                .redirectOutput(spoken.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        while (process.isAlive() && wholeLines(spoken).size() < lines) {
            Thread.sleep(1);
        }
        process.destroyForcibly().waitFor();
        assertThat(wholeLines(spoken)).hasSizeGreaterThanOrEqualTo(lines).allSatisfy(this::note);
    }

    /** A last line that the kill cut short says nothing. */
    private static List<String> wholeLines(Path file) throws IOException {
        String text = Files.readString(file);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    private void note(String line) {
        List<String> words = List.of(line.split(" "));
        SealedObject object = new SealedObject(
                new ObjectId(UUID.fromString(words.get(1))), OwnerId.of(words.get(2)), Purpose.ORIGINAL);
        acknowledged.put(
                object,
                new Acknowledged(
                        Integer.parseInt(words.get(3)), words.getFirst().equals("destroyed")));
    }

    private void check(OpenVault vault) throws IOException {
        for (var entry : acknowledged.entrySet()) {
            SealedObject object = entry.getKey();
            if (entry.getValue().destroyed()) {
                assertThatThrownBy(() -> vault.readWhole(object)).isInstanceOf(KeyDestroyed.class);
            } else if (!isListed(vault, object.owner())) {
                assertThat(vault.readWhole(object))
                        .isEqualTo(VaultHome.plaintext(entry.getValue().sizeBytes()));
            }
        }
    }

    /** Destroyed, but killed before it could say so. */
    private static boolean isListed(OpenVault vault, OwnerId owner) {
        return vault.destroyed().stream().anyMatch(key -> key.owner().equals(owner));
    }

    private Set<ObjectId> acknowledgedIds() {
        return acknowledged.keySet().stream().map(SealedObject::id).collect(Collectors.toSet());
    }

    private static long files(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    private record Acknowledged(int sizeBytes, boolean destroyed) {}
}
