package io.shoumi.dispatch;

import io.shoumi.ledger.PersonId;
import io.shoumi.regulations.DispatchWay;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * To whom, how, and under which number.
 *
 * @param known whether the organisation was on the list before
 * @param number the sealed envelope's; of what goes by a line, the number under which it was sent
 * @param courier of the house, where one of its people carries it
 * @param reference the document's number as the addressee reads it
 */
record Envelope(
        Organisation organisation,
        boolean known,
        DispatchWay way,
        String number,
        Optional<PersonId> courier,
        Papers papers) {

    /** What the slip says of the papers; null where nothing was typed. */
    record Papers(@Nullable String reference, @Nullable String enclosures) {}
}
