package io.shoumi.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * The disk under the database, the vault, the log or the temporary files is full for a while: who acts is told so, nothing passes
 * for done that was not recorded, and with room again everything goes on without a restart.
 */
class FullDiskTest {
    private static final Duration BACK_MAX = Duration.ofSeconds(60);
    private static final Duration FULL_MIN = Duration.ofSeconds(3);
    private static final Duration TOLD_MAX = Duration.ofSeconds(30);
    private static final int FAULTS_MIN = 3;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path directory;

    /** What lies on a disk of its own. */
    private enum Part {
        DATABASE(640, true),
        VAULT(48, true),
        LOG(48, false),
        TEMP(48, false);

        private final int megabytes;
        /** Entries wait in the database while the log is full, and nobody needs the temporary files. */
        private final boolean felt;

        Part(int megabytes, boolean felt) {
            this.megabytes = megabytes;
            this.felt = felt;
        }

        Path in(Workplace place) {
            return this == TEMP ? place.temp() : place.home().resolve(name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    @Test
    void eachOnceUnderFourWriters() throws Exception {
        torture(1, 4);
    }

    @Test
    @Tag("torture")
    @Tag("torture-4")
    @DisplayName("4. the disk of database, vault, log and temporary files is full")
    void eachManyTimes() throws Exception {
        torture(Torture.times("full-disks", 20), Torture.times("writers", TortureActs.WRITERS));
    }

    private void torture(int times, int writers) throws Exception {
        var impossible = SmallDisk.whyNot(directory);
        assumeTrue(
                impossible.isEmpty(),
                () -> "no small disk can be mounted here (that takes root, mkfs.ext4 and a loop device): "
                        + impossible.orElse(""));
        var place = Workplace.in(directory, writers);
        var disks = new EnumMap<Part, SmallDisk>(Part.class);
        try {
            for (var part : Part.values()) {
                var image = directory.resolve(part + ".img");
                disks.put(part, SmallDisk.under(part.in(place), image, part.megabytes));
            }
            torture(place, disks, Collections.nCopies(times, Part.values()), writers);
        } finally {
            for (var disk : disks.values()) {
                disk.close();
            }
        }
    }

    private static void torture(Workplace place, Map<Part, SmallDisk> disks, List<Part[]> turns, int writers)
            throws Exception {
        var slowest = Duration.ZERO;
        try (var server = place.open()) {
            var round = place.roundWithFaults(server);
            var crew = Crew.at(round, place.acts());
            round.awaitWork();
            for (var parts : turns) {
                for (var part : parts) {
                    full(part, disks.get(part), round.answers());
                    var back = round.untilNext(writers + 1, BACK_MAX);
                    slowest = back.compareTo(slowest) > 0 ? back : slowest;
                }
            }
            place.close(round, crew);
            place.check();
            Torture.figures(
                    "%d disks %d times each, %d writers, %d acts acknowledged, 0 lost, 0 without evidence, %d faults told (%d that the disk is full), back in %.1f s at most",
                    disks.size(),
                    turns.size(),
                    writers,
                    place.acknowledged(),
                    round.answers().faultyOnes(),
                    round.answers().diskFullOnes(),
                    slowest.toMillis() / 1000.0);
        }
        place.intact();
    }

    private static void full(Part part, SmallDisk disk, Answers answers) throws Exception {
        var before = answers.diskFullOnes();
        var begun = System.nanoTime();
        try {
            while (elapsed(begun).compareTo(FULL_MIN) < 0
                    || (part.felt
                            && answers.diskFullOnes() - before < FAULTS_MIN
                            && elapsed(begun).compareTo(TOLD_MAX) < 0)) {
                disk.fill();
                Thread.sleep(100);
            }
        } finally {
            disk.free();
        }
        if (part.felt) {
            assertThat(answers.diskFullOnes() - before)
                    .as("told that the disk is full, " + part)
                    .isPositive();
        }
    }

    private static Duration elapsed(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
