package io.shoumi.api;

import io.shoumi.custody.CopyView;
import io.shoumi.desk.Shell;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One numbered copy and where it is.
 *
 * @param number six digits
 * @param holder who answers for it; null once it has left the house or ended
 * @param where the place's code and name, or the organisation that it went to
 * @param since when it came there
 * @param dueAt by when it is due back
 */
record CopyState(
        UUID id,
        UUID secret,
        String label,
        String number,
        String kind,
        String origin,
        @Nullable Integer pages,
        String state,
        @Nullable String holder,
        @Nullable String where,
        Instant since,
        @Nullable Instant dueAt,
        boolean frozen) {
    static CopyState of(CopyView copy, Shell shell) {
        return new CopyState(
                copy.id().value(),
                copy.secret().value(),
                copy.label(),
                copy.numberText(),
                copy.kind().code(),
                copy.origin().code(),
                copy.pageCount(),
                copy.state(),
                copy.holderName(),
                copy.where(shell),
                copy.since(),
                copy.dueAt(),
                copy.frozen());
    }
}
