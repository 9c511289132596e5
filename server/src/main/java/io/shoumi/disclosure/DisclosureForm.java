package io.shoumi.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was filled in to ask for a disclosure.
 *
 * @param copies labels of the copies, however separated
 * @param organisation the recipient's name
 */
public record DisclosureForm(String copies, String organisation, Terms terms, Agreement agreement) {

    /**
     * To whom there, what for, until when, and how it is got back.
     *
     * @param dueAt null where no day was filled in
     */
    public record Terms(
            String contact, String purpose, @Nullable Instant dueAt, String recallMeasure) {}

    /** @param on null where no day was filled in */
    public record Agreement(String number, @Nullable LocalDate on) {}
}
