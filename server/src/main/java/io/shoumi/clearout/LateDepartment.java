package io.shoumi.clearout;

import io.shoumi.people.UnitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A department whose list is not done though the campaign is due. */
record LateDepartment(
        ClearOutId clearOut,
        String number,
        UnitId unit,
        Instant dueAt,
        @Nullable Instant escalatedAt) {}
