package io.shoumi.incident;

import io.shoumi.custody.CarrierId;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An incident to open.
 *
 * @param unit the department concerned; where absent, the secret's
 * @param openedBy nobody when the product found it by itself
 * @param circumstances what happened, as told; kept sealed
 */
public record NewIncident(
        IncidentKind kind,
        @Nullable SecretId secret,
        @Nullable CarrierId carrier,
        @Nullable UUID unit,
        @Nullable PersonId openedBy,
        @Nullable String circumstances) {}
