package io.shoumi.detector.copy;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.detector.Prose;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class WinnowingTest {
    private static final FingerprintKey KEY = new FingerprintKey(0x1234567890ABCDEFL, 42);

    @Property(tries = 200)
    void textsThatShareARunOfGuaranteedLengthKeepACommonFingerprint(
            @ForAll @IntRange(min = 1, max = 24) int window, @ForAll long seed) {
        var prose = new Prose(seed);
        String shared = prose.of(Fingerprints.RUN + window - 1);
        Set<Long> left = kept(prose.of(60) + shared + prose.of(60), window);
        Set<Long> right = kept(prose.of(33) + shared + prose.of(47), window);
        assertThat(left).containsAnyElementsOf(right);
    }

    @Property(tries = 50)
    void equalRunsHaveEqualHashesWhereverTheyStand(@ForAll long seed) {
        var prose = new Prose(seed);
        String run = prose.of(Fingerprints.RUN);
        long alone = Fingerprints.of(run, KEY)[0];
        assertThat(Fingerprints.of(prose.of(25) + run, KEY)).endsWith(alone);
    }

    @Property(tries = 50)
    void anotherKeyGivesOtherFingerprints(@ForAll long seed) {
        String text = new Prose(seed).of(50);
        long[] other = Fingerprints.of(text, new FingerprintKey(99, 7));
        assertThat(Fingerprints.of(text, KEY)).doesNotContain(other);
    }

    private static Set<Long> kept(String text, int window) {
        long[] hashes = Fingerprints.of(text, KEY);
        return Arrays.stream(Fingerprints.winnow(hashes, window))
                .mapToObj(position -> hashes[position])
                .collect(Collectors.toSet());
    }
}
