package io.shoumi.home;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.torture.WrongClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A machine's clock that is set while the house goes on, from the evening before a leap day. */
class SteadyTimeTest {
    private static final Instant EVE = Instant.parse("2028-02-28T15:00:00Z");
    private static final List<Duration> SET = List.of(
            Duration.ofHours(1), Duration.ofDays(3), Duration.ofDays(40), Duration.ofHours(-1), Duration.ofDays(-3));

    private Duration elapsed = Duration.ZERO;
    private final Clock right = new Clock() {
        @Override
        public Instant instant() {
            return EVE.plus(elapsed);
        }

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    };
    private final WrongClock machine = new WrongClock(right, Duration.ZERO);
    private SteadyTime time = started();

    private SteadyTime started() {
        return new SteadyTime(machine, () -> elapsed.toNanos());
    }

    @Test
    void noJumpMovesTheHouseAndEachIsKnownOnce() {
        var random = new Random(8);
        var jumps = 0;
        for (var n = 0; n < 2000; n++) {
            if (random.nextInt(5) == 0) {
                machine.set(random.nextBoolean() ? Duration.ZERO : SET.get(random.nextInt(SET.size())));
            }
            elapsed = elapsed.plusSeconds(random.nextInt(120));
            var before = time.offset();
            assertThat(time.instant()).isEqualTo(right.instant());
            jumps += before.equals(time.offset()) ? 0 : 1;
        }
        assertThat(time.jumps()).hasSize(jumps).hasSizeGreaterThan(100);
        machine.set(Duration.ZERO);
        time.instant();
        assertThat(time.offset()).isZero();
    }

    @Test
    void smallStepsAreFollowedButNeverBackwards() {
        var before = time.instant();
        for (var wrong : List.of(0, 20, 0, 10, 25, 5)) {
            machine.set(Duration.ofSeconds(wrong));
            elapsed = elapsed.plusSeconds(1);
            var now = time.instant();
            assertThat(now).isAfterOrEqualTo(before);
            before = now;
        }
        assertThat(time.jumps()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {29, -29, 10, 1})
    void manySmallStepsAreAJumpInTheEnd(int seconds) {
        for (var n = 1; n <= 600; n++) {
            machine.set(Duration.ofSeconds((long) n * seconds));
            elapsed = elapsed.plusSeconds(5);
            assertThat(Duration.between(right.instant(), time.instant()).abs())
                    .as("after %d steps", n)
                    .isLessThanOrEqualTo(Duration.ofSeconds(60));
        }
        assertThat(time.jumps()).isNotEmpty();
    }

    @Test
    void aClockThatIsKeptRightIsFollowed() {
        for (var n = 1; n <= 5000; n++) {
            machine.set(Duration.ofMillis(n * 20L));
            elapsed = elapsed.plusSeconds(60);
            assertThat(time.instant()).isEqualTo(machine.instant());
        }
        assertThat(time.jumps()).isEmpty();
    }

    @Test
    void theNextRunGoesOnWhereTheHouseStood() {
        machine.set(Duration.ofDays(40));
        elapsed = elapsed.plusMinutes(1);
        var last = time.instant();
        var kept = time.offset();
        elapsed = elapsed.plusMinutes(10);
        time = started();
        time.continueFrom(kept, last);
        assertThat(time.instant()).isEqualTo(right.instant());
        assertThat(time.jumps()).isEmpty();
    }

    @Test
    void setBackBetweenTwoRunsItDoesNotGoBehindTheNewestEntry() {
        var newest = time.instant();
        machine.set(Duration.ofDays(-3));
        time = started();
        time.continueFrom(Duration.ZERO, newest);
        assertThat(time.instant()).isEqualTo(newest);
        elapsed = elapsed.plusHours(1);
        assertThat(time.instant()).isEqualTo(newest.plus(Duration.ofHours(1)));
        assertThat(time.jumps()).extracting(ClockJump::found).containsExactly(ClockJump.Found.AT_START);
    }

    @Test
    void putRightBetweenTwoRunsItIsTheHousesAgain() {
        elapsed = elapsed.plusHours(1);
        var newest = right.instant();
        elapsed = elapsed.plusMinutes(5);
        time = started();
        time.continueFrom(Duration.ofDays(-40), newest);
        assertThat(time.instant()).isEqualTo(right.instant());
        assertThat(time.offset()).isZero();
        assertThat(time.jumps()).extracting(ClockJump::by).containsExactly(Duration.ofDays(-40));
    }

    @Test
    void saidToBeRightAndAheadItIsFollowedAtOnce() {
        machine.set(Duration.ofDays(3));
        elapsed = elapsed.plusSeconds(1);
        time.instant();
        time.follow();
        assertThat(time.instant()).isEqualTo(machine.instant());
        assertThat(time.offset()).isZero();
    }

    @Test
    void saidToBeRightAndBehindItIsWaitedForAtHalfSpeed() {
        machine.set(Duration.ofHours(-1));
        elapsed = elapsed.plusSeconds(1);
        time.instant();
        time.follow();
        var before = time.instant();
        for (var minute = 0; minute < 130; minute++) {
            elapsed = elapsed.plusMinutes(1);
            var now = time.instant();
            assertThat(now).isAfter(before);
            before = now;
        }
        assertThat(time.offset()).isZero();
        assertThat(time.instant()).isEqualTo(machine.instant());
    }
}
