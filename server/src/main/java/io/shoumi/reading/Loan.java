package io.shoumi.reading;

import io.shoumi.custody.CarrierId;
import io.shoumi.custody.CopyNumber;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A loan with the names that pages show.
 *
 * @param level the code of the secret's level
 * @param room where it is read: code and name of the place in Chinese and English; null for the borrower's own department
 * @param approver all who approved it
 * @param state {@code approved lent returned lapsed}
 */
public record Loan(
        LoanId id,
        String number,
        SecretId secret,
        CarrierId carrier,
        PersonId borrower,
        LoanMode mode,
        String purpose,
        Instant dueAt,
        @Nullable Instant lentAt,
        @Nullable Instant returnedAt,
        @Nullable Boolean intact,
        String state,
        Names names) {

    /** What a page says beside the ids. */
    public record Names(
            String secretNumber,
            String coverTitle,
            String level,
            int termYears,
            UUID unit,
            int copyNumber,
            String label,
            String borrower,
            String borrowerNumber,
            @Nullable String borrowerUnitZh,
            @Nullable String borrowerUnitEn,
            @Nullable UUID room,
            @Nullable String roomZh,
            @Nullable String roomEn,
            @Nullable String storedAt,
            @Nullable String approver,
            @Nullable String approvalClause,
            @Nullable Instant approvedAt,
            @Nullable String handler,
            @Nullable Instant remindedAt,
            @Nullable Instant escalatedAt) {}

    /** Six digits. */
    public String copyNumber() {
        return CopyNumber.text(names.copyNumber());
    }

    /** {@code 青石-17 · 000004}. */
    public String copy() {
        return names.coverTitle() + " · " + copyNumber();
    }

    public boolean electronic() {
        return mode == LoanMode.ELECTRONIC;
    }

    public boolean lent() {
        return "lent".equals(state);
    }

    public boolean waitsForHandOut() {
        return "approved".equals(state);
    }

    /** An electronic loan ends by itself; only paper can be kept too long. */
    public boolean late(Instant now) {
        return lent() && !electronic() && dueAt.isBefore(now);
    }

    public boolean readableAt(Instant now) {
        return electronic() && lent() && now.isBefore(dueAt);
    }
}
