package io.shoumi.joint;

import io.shoumi.custody.PlaceId;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A matter for two.
 *
 * @param role which administrator is appointed
 * @param inPlaceOf the name of whoever is replaced
 * @param glass which secret is read where and how long, in an emergency
 * @param asked who asked, as which office, and when
 * @param joined who joined; null while it is open or when it was dropped
 */
public record Matter(
        UUID id,
        MatterKind kind,
        Who person,
        @Nullable String role,
        @Nullable Who inPlaceOf,
        @Nullable Glass glass,
        String reason,
        Side asked,
        @Nullable Side joined,
        Instant until,
        String state) {

    /** A person as the pages show them. */
    public record Who(PersonId id, String name, String number) {}

    /** What an emergency opens. */
    public record Glass(SecretId secret, String number, PlaceId room, String roomCode, int hours) {}

    /** One of the two. */
    public record Side(Who who, String office, Instant at) {}

    public boolean openAt(Instant now) {
        return state.equals("open") && now.isBefore(until);
    }

    /** {@code open}, {@code done}, {@code dropped} or {@code expired}. */
    public String stateAt(Instant now) {
        return state.equals("open") && !now.isBefore(until) ? "expired" : state;
    }
}
