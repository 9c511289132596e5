package io.shoumi.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who comes too often waits, and what that leaves in the log stays small. */
class PacesTest {
    private static final Cost.Pace PACE = new Cost.Pace(5, 1);

    private final Paces paces = new Paces();

    private long admitted(String who, int asked) {
        return IntStream.range(0, asked)
                .filter(any -> paces.take(who, Cost.EXPORT, PACE) == null)
                .count();
    }

    @Test
    void aFloodGetsNoMoreThanItsPace() {
        assertThat(admitted("a", 1000)).isBetween(5L, 7L);
    }

    @Test
    void nobodyWaitsForAnothersFlood() {
        admitted("a", 1000);
        assertThat(admitted("b", 5)).isEqualTo(5);
    }

    @Test
    void whoWaitsIsToldHowLong() {
        admitted("a", 100);
        assertThat(Objects.requireNonNull(paces.take("a", Cost.EXPORT, PACE)).seconds())
                .isBetween(1L, 2L);
    }

    @Test
    void aThousandFloodsLeaveNoMoreThanSixtyEntriesAMinute() {
        var recorded = IntStream.range(0, 1000)
                .mapToLong(who -> IntStream.range(0, 20)
                        .mapToObj(any -> paces.take("who " + who, Cost.EXPORT, PACE))
                        .filter(held -> held != null && held.recorded())
                        .count())
                .sum();
        assertThat(recorded).isBetween(60L, 70L);
    }

    @Test
    void anIpv6NetworkIsOneAddress() {
        assertThat(Networks.of("2001:db8:1:2::1"))
                .isEqualTo(Networks.of("2001:db8:1:2:ffff::9"))
                .isNotEqualTo(Networks.of("2001:db8:1:3::1"));
        assertThat(Networks.of("192.0.2.1")).isEqualTo("192.0.2.1");
    }
}
