package io.shoumi.reading;

import io.shoumi.custody.CarrierId;
import io.shoumi.custody.PlaceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was filled in to borrow; {@code carrier} is null for whichever copy is free. */
public record BorrowForm(
        LoanMode mode,
        @Nullable CarrierId carrier,
        String purpose,
        @Nullable PlaceId room,
        Instant dueAt) {}
