package io.shoumi.approval;

import io.shoumi.ledger.PersonId;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * That somebody may meet a need: they hold the post in the nearest unit, are the deputy in force of one who does, or were named.
 *
 * @param onBehalfOf the leader, when it is the deputy who decides
 */
public record Authority(PersonId person, Seat seat, Optional<PersonId> onBehalfOf) {
    boolean touches(PersonId someone) {
        return people().anyMatch(someone::equals);
    }

    boolean sharesWith(Authority other) {
        return other.people().anyMatch(this::touches);
    }

    /** The same, exercised by somebody else. */
    Authority inSteadBy(PersonId other) {
        return new Authority(other, seat, Optional.of(person));
    }

    /** Who signs, and in whose stead. */
    Stream<PersonId> people() {
        return Stream.concat(Stream.of(person), onBehalfOf.stream());
    }
}
