package io.shoumi.powers;

import java.util.EnumSet;
import java.util.Set;

/**
 * Somebody as the product sees them: a role, a post besides it, or what a person holds outside it.
 *
 * @param code completes the words {@code powers.seat.}
 * @param administrator one of the three
 * @param doors the routes open to it, as {@code METHOD /pattern}
 */
public record Seat(String code, boolean administrator, Set<Power> powers, Set<String> doors) {
    public Seat {
        powers = Set.copyOf(powers);
        doors = Set.copyOf(doors);
    }

    long mask() {
        return mask(powers);
    }

    static long mask(Set<Power> powers) {
        return powers.stream().mapToLong(Power::bit).reduce(0, (a, b) -> a | b);
    }

    static Set<Power> powers(long mask) {
        var all = EnumSet.noneOf(Power.class);
        for (var power : Power.values()) {
            if ((mask & power.bit()) != 0) {
                all.add(power);
            }
        }
        return all;
    }
}
