package io.shoumi.keys;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A copy of the key store, registered as a carrier.
 *
 * @param destroyedBefore how many keys were destroyed when it was made, and so are not in it
 * @param witnesses who have seen it destroyed: two, and it counts as gone
 */
public record KeyBackup(
        UUID id,
        String number,
        String medium,
        String place,
        Holding.Holder holder,
        Holding.Holder maker,
        Instant madeAt,
        UUID rootKey,
        int destroyedBefore,
        List<Seen> witnesses) {
    public KeyBackup {
        witnesses = List.copyOf(witnesses);
    }

    /** Somebody who saw it destroyed. */
    public record Seen(String name, Instant at) {}

    /** Their numbers in one line. */
    public static String numbers(List<KeyBackup> of, String between) {
        return of.stream().map(KeyBackup::number).collect(Collectors.joining(between));
    }

    public boolean gone() {
        return witnesses.size() == 2;
    }
}
