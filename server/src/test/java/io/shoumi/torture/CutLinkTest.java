package io.shoumi.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * The link to the database is cut, reset, made to stand still, or gone for a minute, while people work: nobody waits longer than
 * half a minute for an answer, nothing acknowledged is lost, nothing is half done, and all works again by itself.
 */
class CutLinkTest {
    private static final Duration BACK_MAX = Duration.ofSeconds(60);
    private static final Duration ANSWER_MAX = Duration.ofSeconds(30);
    private static final int AT_WORK_MILLIS_MAX = 1000;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path directory;

    private record Fault(Link.Blow blow, Duration lasting) {}

    @Test
    void eachOnceUnderFourWriters() throws Exception {
        torture(faults(Link.Blow.values().length, new Random(7)), 4);
    }

    @Test
    @Tag("torture")
    @Tag("torture-7")
    @DisplayName("7. the database link is cut, stalled or reset")
    void manyTimes() throws Exception {
        var times = Torture.times("link-faults", 200);
        var all = new ArrayList<>(faults(times, new Random(times)));
        all.set(times / 2, new Fault(Link.Blow.AWAY, Duration.ofMinutes(1)));
        torture(all, Torture.times("writers", TortureActs.WRITERS));
    }

    /** Short ones mostly; each twentieth lasts longer than anybody is to wait. */
    private static List<Fault> faults(int times, Random random) {
        var all = new ArrayList<Fault>();
        for (var n = 0; n < times; n++) {
            var blow = Link.Blow.values()[n % Link.Blow.values().length];
            var tooLong = n % 20 == 12;
            all.add(new Fault(blow, Duration.ofMillis(tooLong ? 35_000 : 200 + random.nextInt(2000))));
        }
        return all;
    }

    private void torture(List<Fault> faults, int writers) throws Exception {
        var place = Workplace.in(directory, writers);
        var random = new Random(writers);
        var slowest = Duration.ZERO;
        try (var link = Link.before(place.home());
                var server = place.open()) {
            var round = place.roundWithFaults(server);
            var crew = Crew.at(round, place.acts());
            round.awaitWork();
            for (var fault : faults) {
                Thread.sleep(random.nextInt(AT_WORK_MILLIS_MAX));
                link.strike(fault.blow(), fault.lasting());
                var back = round.untilNext(writers + 1, BACK_MAX);
                slowest = back.compareTo(slowest) > 0 ? back : slowest;
            }
            place.close(round, crew);
            place.check();
            var answers = round.answers();
            assertThat(answers.faultyOnes()).as("answers that said so").isPositive();
            Torture.figures(
                    "%d times, %d writers, %d acts acknowledged, 0 lost, 0 half done, 0 twice, %d faults told, longest answer %.1f s, back in %.1f s at most",
                    faults.size(),
                    writers,
                    place.acknowledged(),
                    answers.faultyOnes(),
                    answers.longest().toMillis() / 1000.0,
                    slowest.toMillis() / 1000.0);
            assertThat(answers.longest()).isLessThanOrEqualTo(ANSWER_MAX);
        }
        place.intact();
    }
}
