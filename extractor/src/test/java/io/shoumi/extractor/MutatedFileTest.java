package io.shoumi.extractor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sound files with a few bytes changed: nothing hangs, nothing kills the worker. */
class MutatedFileTest {

    private static final Duration ENOUGH = Duration.ofSeconds(10);

    @Test
    void aFewHundredMutationsAreSurvived() throws IOException {
        survive(300, 1);
    }

    @Test
    @Tag("torture")
    @Tag("torture-24")
    @DisplayName("24. 10,000 mutated files of each format")
    void tenThousandMutationsAFormatAreSurvived() throws IOException {
        survive(10_000 * NeverCleanTest.wholeFiles().toList().size(), 2);
    }

    private static void survive(int count, long seed) throws IOException {
        List<NeverCleanTest.Whole> files = NeverCleanTest.wholeFiles().toList();
        var random = new Random(seed);
        try (var pool = Workers.start(PoolOptions.confined(1).withLimits(Limits.STANDARD.withTimeout(ENOUGH)))) {
            for (int i = 0; i < count; i++) {
                NeverCleanTest.Whole file = files.get(i % files.size());
                byte[] mutated = mutate(file.bytes(), random);
                assertThat(pool.extract(mutated, "file").reasons())
                        .as("%s, seed %d, number %d", file, seed, i)
                        .doesNotContain(Reason.TIMEOUT, Reason.WORKER_CRASHED);
            }
        }
    }

    private static byte[] mutate(byte[] sound, Random random) {
        byte[] bytes = sound.clone();
        for (int i = random.nextInt(8); i >= 0; i--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(3)) {
                case 0 -> bytes[at] = (byte) random.nextInt();
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                default -> {
                    int length = Math.min(bytes.length - at, random.nextInt(32));
                    System.arraycopy(bytes, at, bytes, random.nextInt(bytes.length - length + 1), length);
                }
            }
        }
        return bytes;
    }
}
