package io.shoumi.api;

import io.shoumi.secret.ChangedSecrets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A secret as lists show it.
 *
 * @param copiesLate on loan beyond their date, or frozen
 */
record SecretSummary(
        UUID id,
        @Nullable String number,
        String coverTitle,
        String state,
        String level,
        int termYears,
        @Nullable LocalDate termUntil,
        String kind,
        Unit unit,
        @Nullable String documentNumber,
        int copies,
        int copiesOut,
        int copiesLate,
        LocalDate registeredOn,
        Instant changedAt) {
    static SecretSummary of(ChangedSecrets.Changed changed) {
        var line = changed.line();
        return new SecretSummary(
                line.id().value(),
                line.number(),
                line.coverTitle(),
                line.state(),
                line.level(),
                line.termYears(),
                line.termUntil(),
                line.kind(),
                new Unit(line.unitZh(), line.unitEn()),
                line.documentNumber(),
                line.copies(),
                line.out(),
                line.late(),
                line.registeredOn(),
                changed.changedAt());
    }
}
