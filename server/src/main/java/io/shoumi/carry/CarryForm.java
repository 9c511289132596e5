package io.shoumi.carry;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was filled in to ask for a carry-out.
 *
 * @param copies labels of the copies, however separated
 * @param trip where to, why and until when
 * @param companion a staff number; empty for nobody
 * @param measures codes of {@link Measure}
 * @param signed whether the responsibility statement was signed
 */
public record CarryForm(String copies, Errand trip, String companion, List<String> measures, boolean signed) {
    public CarryForm {
        measures = List.copyOf(measures);
    }

    /**
     * The way.
     *
     * @param purpose the code of a purpose
     * @param dueAt null where none was filled in
     */
    public record Errand(
            String destination,
            String purpose,
            String note,
            @Nullable Instant dueAt) {}
}
