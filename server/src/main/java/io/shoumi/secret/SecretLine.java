package io.shoumi.secret;

import io.shoumi.ledger.SecretId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list of secrets: the cover record, never the true title.
 *
 * @param copies numbered ones that are still accounted for in the house
 * @param late copies on loan beyond their date, or frozen
 */
public record SecretLine(
        SecretId id,
        @Nullable String number,
        String coverTitle,
        String level,
        int termYears,
        @Nullable LocalDate termUntil,
        String kind,
        String unitZh,
        String unitEn,
        String state,
        String archive,
        @Nullable String documentNumber,
        int copies,
        int out,
        int late,
        LocalDate registeredOn) {}
