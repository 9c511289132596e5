package io.shoumi.regulations;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One fact: how a policy names it, and the act with each of its values that matter.
 *
 * @param named as it stands in a policy's source
 */
record Variation(String named, Function<Act, Stream<Act>> values) {
    static Variation yesNo(String named, BiFunction<Act, Boolean, Act> with) {
        return each(named, List.of(true, false), with);
    }

    static <V> Variation each(String named, List<V> values, BiFunction<Act, V, Act> with) {
        return new Variation(named, act -> values.stream().map(value -> with.apply(act, value)));
    }

    /** None, all, each alone, all but each. */
    static <E extends Enum<E>> List<Set<E>> some(Class<E> type) {
        List<Set<E>> sets = new ArrayList<>(List.of(EnumSet.noneOf(type), EnumSet.allOf(type)));
        for (E one : type.getEnumConstants()) {
            sets.add(EnumSet.of(one));
            sets.add(EnumSet.complementOf(EnumSet.of(one)));
        }
        return sets;
    }
}
