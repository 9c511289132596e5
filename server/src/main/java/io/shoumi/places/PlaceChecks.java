package io.shoumi.places;

import io.shoumi.custody.PlaceId;
import io.shoumi.gate.Caller;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What other modules know of counts in a place. */
public interface PlaceChecks {
    /** Whether one runs that covers it. */
    boolean running(PlaceId place);

    /** Those that covered it and that the caller may open, newest first. */
    List<Check> of(PlaceId place, Caller caller);

    /**
     * One count.
     *
     * @param stateWord the word of its kind and state
     * @param to who answered for the place from then on; null where nobody else did
     */
    record Check(
            String number,
            String href,
            String stateWord,
            Instant at,
            String from,
            @Nullable String to,
            boolean open) {}
}
