package io.shoumi.powers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;

/** Goes through every set of seats, and every set of powers in one hand. */
public final class Walk {
    private final List<Seat> seats;

    public Walk(List<Seat> seats) {
        this.seats = List.copyOf(seats);
    }

    /** The smallest sets of seats to which a way is open: without any one of them it is not. */
    public record Found(Way way, List<Seat> seats) {
        public Found {
            seats = List.copyOf(seats);
        }

        /** Alone, and one of the three administrators. */
        public boolean oneAdministrator() {
            return seats.size() == 1 && seats.getFirst().administrator();
        }
    }

    public List<Found> seats() {
        var found = new EnumMap<Way, List<Long>>(Way.class);
        for (long set = 1; set < 1L << seats.size(); set++) {
            var coalition = coalition(set);
            for (var way : Way.values()) {
                if (way.openTo(coalition)) {
                    keepSmallest(found.computeIfAbsent(way, any -> new ArrayList<>()), set);
                }
            }
        }
        var all = new ArrayList<Found>();
        found.forEach((way, sets) -> sets.forEach(set -> all.add(new Found(way, named(set)))));
        all.sort(Comparator.comparing((Found f) -> f.way().harm())
                .thenComparing(f -> f.seats().size()));
        return all;
    }

    private Coalition coalition(long set) {
        var members = named(set);
        var administrators = 0L;
        for (var n = 0; n < members.size(); n++) {
            administrators |= members.get(n).administrator() ? 1L << n : 0;
        }
        return new Coalition(members.stream().mapToLong(Seat::mask).toArray(), administrators);
    }

    private List<Seat> named(long set) {
        var members = new ArrayList<Seat>();
        for (var n = 0; n < seats.size(); n++) {
            if ((set & 1L << n) != 0) {
                members.add(seats.get(n));
            }
        }
        return members;
    }

    /** Sets come in rising order, so what a set contains came before it. */
    private static void keepSmallest(List<Long> known, long set) {
        for (var less : known) {
            if ((set & less) == less) {
                return;
            }
        }
        known.add(set);
    }

    /**
     * Which powers must never meet in one hand: the smallest sets by which one person alone could do the harm.
     *
     * @param of the powers to be combined in every way
     */
    public static Map<Harm, Set<Set<Power>>> inOneHand(Set<Power> of) {
        var open = new EnumMap<Harm, List<Long>>(Harm.class);
        everySubset(Seat.mask(of), mask -> {
            var one = Coalition.of(mask);
            for (var way : Way.values()) {
                if (way.openTo(one)) {
                    keepSmallest(open.computeIfAbsent(way.harm(), any -> new ArrayList<>()), mask);
                }
            }
        });
        var sets = new EnumMap<Harm, Set<Set<Power>>>(Harm.class);
        open.forEach((harm, masks) ->
                sets.put(harm, masks.stream().map(Seat::powers).collect(java.util.stream.Collectors.toSet())));
        return sets;
    }

    /** Every subset of the bits of {@code all}, in rising order. */
    private static void everySubset(long all, LongConsumer seen) {
        var subset = 0L;
        do {
            seen.accept(subset);
            subset = subset - all & all;
        } while (subset != 0);
    }
}
