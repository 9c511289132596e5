package io.shoumi.approval;

import io.shoumi.custody.CarrierId;
import io.shoumi.ledger.SecretId;
import io.shoumi.regulations.Action;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request with what it is about and where it stands. */
public record Request(
        RequestId id,
        String number,
        Action act,
        @Nullable SecretId secret,
        @Nullable CarrierId carrier,
        UUID unit,
        ApprovalState state,
        Instant submittedAt,
        @Nullable Instant closedAt) {

    Request in(ApprovalState next, @Nullable Instant closed) {
        return new Request(id, number, act, secret, carrier, unit, next, submittedAt, closed);
    }

    /** The code of the {@code request} table; its word is {@code approval.state.<code>}. */
    public String stateCode() {
        return switch (state) {
            case ApprovalState.Draft d -> "draft";
            case ApprovalState.Submitted s -> "submitted";
            case ApprovalState.Approved a -> "approved";
            case ApprovalState.Refused r -> "refused";
            case ApprovalState.Withdrawn w -> "withdrawn";
            case ApprovalState.Expired e -> "expired";
        };
    }
}
