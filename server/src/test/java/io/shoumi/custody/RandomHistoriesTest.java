package io.shoumi.custody;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.custody.Whereabouts.Lost;
import java.util.ArrayList;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever is tried, in whatever order: what the core lets through keeps its promises. */
class RandomHistoriesTest {
    private static final Set<String> OUTSIDE = Set.of("sent-out", "returned", "destroyed", "lost");

    @Property(tries = 10_000)
    void everyCopyHasOneAccountableHolderUntilItLeavesAndTheCopiesAddUp(@ForAll long seed) {
        var history = new RandomHistory(seed, 40);
        for (var copy : history.copies.values()) {
            var somebody = copy.at().holder().isPresent();
            assertThat(somebody || OUTSIDE.contains(copy.at().code())).isTrue();
            assertThat(copy.at() instanceof Lost || !OUTSIDE.contains(copy.at().code()) || !somebody)
                    .isTrue();
        }
        assertThat(history.copies.values()).hasSameSizeAs(history.origins.values());
        assertThat(history.copies.values().stream().map(Copy::number)).doesNotHaveDuplicates();
    }

    @Property(tries = 2_000)
    void bothChainsHold(@ForAll long seed) {
        assertThat(ChainCheck.faults(new RandomHistory(seed, 30).events)).isEmpty();
    }

    @Property(tries = 500)
    void anEventLeftOutShows(@ForAll long seed) {
        var events = new ArrayList<>(new RandomHistory(seed, 30).events);
        events.remove(new Random(seed).nextInt(events.size() - 1));
        assertThat(ChainCheck.faults(events)).isNotEmpty();
    }

    @Property(tries = 500)
    void anAlteredEventIsNamed(@ForAll long seed) {
        var events = new ArrayList<>(new RandomHistory(seed, 30).events);
        var at = new Random(seed).nextInt(events.size());
        var e = events.get(at);
        var altered = e.content().replace("\"v\":1", "\"v\":2");
        events.set(
                at,
                new ChainCheck.Stored(
                        e.carrier(),
                        e.secretSeq(),
                        e.carrierSeq(),
                        altered,
                        e.previousSecret(),
                        e.previousCarrier(),
                        e.hash()));
        assertThat(ChainCheck.faults(events)).containsExactly("event " + e.secretSeq() + ": its content was changed");
    }

    @Property(tries = 2_000)
    void aFrozenCopyStaysWhereItIs(@ForAll long seed) {
        var history = new RandomHistory(seed, 40);
        assertThat(history.strayed).isEmpty();
        for (var copy : history.copies.values()) {
            if (copy.frozen()) {
                assertThat(copy.at().code())
                        .as("outside already when it was frozen")
                        .isNotIn("destroyed", "returned");
            }
        }
    }
}
