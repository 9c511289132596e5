package io.shoumi.reading;

import io.shoumi.approval.Content;
import io.shoumi.custody.CarrierId;
import io.shoumi.custody.PlaceId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a borrower asks for: which copy, how, why, where and until when. */
record Wish(
        CarrierId carrier,
        LoanMode mode,
        String purpose,
        @Nullable PlaceId room,
        Instant dueAt) {

    /** The content that approvers sign: the wish, and the secret, copy and borrower as the registers name them now. */
    Content content(Matter matter) {
        return new Content(Map.ofEntries(
                Map.entry("secret", matter.coverTitle()),
                Map.entry("secretNumber", matter.secretNumber()),
                Map.entry("level", matter.level()),
                Map.entry("copy", matter.copyNumber()),
                Map.entry("carrier", carrier.toString()),
                Map.entry("borrower", matter.borrower()),
                Map.entry("borrowerUnit", matter.borrowerUnit()),
                Map.entry("mode", mode.code()),
                Map.entry("purpose", purpose),
                Map.entry("room", matter.room()),
                Map.entry("roomId", room == null ? "" : room.toString()),
                Map.entry("due", dueAt.toString())));
    }

    static Wish of(Content content) {
        var facts = content.facts();
        var room = facts.getOrDefault("roomId", "");
        return new Wish(
                CarrierId.parse(fact(facts, "carrier")),
                LoanMode.of(fact(facts, "mode")),
                fact(facts, "purpose"),
                room.isEmpty() ? null : PlaceId.parse(room),
                Instant.parse(fact(facts, "due")));
    }

    private static String fact(Map<String, String> facts, String name) {
        var value = facts.get(name);
        if (value == null) {
            throw new IllegalStateException("a request to borrow without " + name);
        }
        return value;
    }

    /** The secret, copy, borrower and room by their registers' names. */
    record Matter(
            String coverTitle,
            String secretNumber,
            String level,
            java.util.UUID unit,
            String copyNumber,
            String borrower,
            String borrowerUnit,
            String room) {}
}
