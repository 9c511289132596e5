package io.shoumi.approval;

import io.shoumi.custody.CarrierId;
import io.shoumi.ledger.SecretId;
import io.shoumi.regulations.Action;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request with what it is about and where it stands.
 *
 * @param round how often it was sent; only what was decided in this round counts
 */
public record Request(
        RequestId id,
        String number,
        Action act,
        @Nullable SecretId secret,
        @Nullable CarrierId carrier,
        UUID unit,
        int round,
        ApprovalState state,
        Instant submittedAt,
        @Nullable Instant closedAt) {

    Request in(ApprovalState next, @Nullable Instant closed) {
        return new Request(id, number, act, secret, carrier, unit, round, next, submittedAt, closed);
    }

    /** Its next round. */
    Request again(NewRequest asked, ApprovalState.Submitted state, Instant at) {
        return new Request(id, number, act, asked.secret(), asked.carrier(), asked.unit(), round + 1, state, at, null);
    }

    /** The code of the {@code request} table; its word is {@code approval.state.<code>}. */
    public String stateCode() {
        return switch (state) {
            case ApprovalState.Draft d -> "draft";
            case ApprovalState.Submitted s -> "submitted";
            case ApprovalState.Returned r -> "returned";
            case ApprovalState.Approved a -> "approved";
            case ApprovalState.Refused r -> "refused";
            case ApprovalState.Withdrawn w -> "withdrawn";
            case ApprovalState.Expired e -> "expired";
        };
    }
}
