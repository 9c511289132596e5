package io.shoumi.approval;

import io.shoumi.custody.CarrierId;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import io.shoumi.regulations.Action;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks approval for.
 *
 * @param unit whose posts decide: the secret's department
 */
public record NewRequest(
        Action act,
        PersonId requester,
        @Nullable SecretId secret,
        @Nullable CarrierId carrier,
        UUID unit,
        Content content,
        List<Need> needs) {
    public NewRequest {
        needs = List.copyOf(needs);
    }
}
