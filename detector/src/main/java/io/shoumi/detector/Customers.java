package io.shoumi.detector;

import io.shoumi.detector.match.KeyedSet;
import java.util.Collection;

/** A list of customers' numbers, known only by keyed hashes. */
record Customers(String source, KeyedSet numbers) {

    static Customers of(String source, Collection<String> numbers) {
        return new Customers(source, new KeyedSet(numbers));
    }
}
