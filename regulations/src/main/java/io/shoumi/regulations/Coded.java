package io.shoumi.regulations;

import java.util.Collection;
import java.util.stream.Stream;

/** An enum whose values stand in policies and stored records by a code that never changes. */
interface Coded {
    String code();

    static <E extends Enum<E> & Coded> E of(Class<E> type, String code) {
        return Stream.of(type.getEnumConstants())
                .filter(value -> value.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type.getSimpleName() + " has no " + code));
    }

    static Stream<String> codes(Collection<? extends Coded> values) {
        return values.stream().map(Coded::code);
    }
}
