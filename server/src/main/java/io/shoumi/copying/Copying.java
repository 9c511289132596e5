package io.shoumi.copying;

import io.shoumi.custody.CarrierId;
import io.shoumi.custody.CopyNumber;
import io.shoumi.desk.Shell;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One copying or excerpting that was approved, with the copies that it is for. */
public record Copying(Head head, List<Share> shares) {
    public Copying {
        shares = List.copyOf(shares);
    }

    /**
     * What was approved, and who carried it out.
     *
     * @param approvers their names; null where the rules wanted no approval
     * @param validUntil until when it may be carried out
     * @param made null until it is carried out
     */
    public record Head(
            CopyingId id,
            String number,
            CopyingKind kind,
            Matter matter,
            Source source,
            PersonId requester,
            String requesterName,
            Extent extent,
            String purpose,
            @Nullable UUID request,
            @Nullable String approvers,
            Instant approvedAt,
            Instant validUntil,
            @Nullable Made made) {
        public SecretId secret() {
            return matter.secret();
        }
    }

    /** The secret: its level and term are also the copies'. */
    public record Matter(
            SecretId secret,
            String number,
            String coverTitle,
            String level,
            int termYears,
            String unitZh,
            String unitEn) {
        public String unit(Shell shell) {
            return shell.pick(unitZh, unitEn);
        }
    }

    /** The copy that is copied, where it lies now; {@code place} is null while it is away. */
    public record Source(
            CarrierId id,
            int number,
            String label,
            @Nullable String place,
            boolean frozen) {
        public String numberText() {
            return CopyNumber.text(number);
        }
    }

    /** Who carried it out, when, under which printing number (准印号). */
    public record Made(Instant at, String by, String printingNumber) {}

    public CopyingId id() {
        return head.id();
    }

    public boolean made() {
        return head.made() != null;
    }

    /** Nobody carried it out in time. */
    public boolean lapsed(Instant now) {
        return !made() && !now.isBefore(head.validUntil());
    }

    public boolean waits(Instant now) {
        return !made() && now.isBefore(head.validUntil());
    }

    public Optional<Share> shareOf(String label) {
        return shares.stream()
                .filter(share -> share.copy() != null && share.copy().label().equals(label))
                .findFirst();
    }

    Optional<Share> share(CarrierId carrier) {
        return shares.stream()
                .filter(share -> share.copy() != null && share.copy().id().equals(carrier))
                .findFirst();
    }

    /** The new copies' numbers, as they are written. */
    public String copyNumbers(Shell shell) {
        return shares.stream()
                .flatMap(share -> Optional.ofNullable(share.copy()).stream())
                .map(Share.NewCopy::numberText)
                .collect(Collectors.joining(shell.pick("、", ", ")));
    }
}
