package io.shoumi.destruction;

import io.shoumi.approval.Need;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was scanned so far.
 *
 * @param needs the approvals that the rulings on the accepted lines ask for, each once
 * @param unit the department of the accepted lines
 */
public record Batch(
        List<Item> items,
        List<RefusedLine> refused,
        List<Need> needs,
        @Nullable UUID unit) {
    public Batch {
        items = List.copyOf(items);
        refused = List.copyOf(refused);
        needs = List.copyOf(needs);
    }

    /** The accepted labels, as the form carries them on. */
    public String labels() {
        return String.join(" ", items.stream().map(Item::label).toList());
    }
}
