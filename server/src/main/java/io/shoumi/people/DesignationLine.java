package io.shoumi.people;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A designation as the list shows it. */
public record DesignationLine(
        UUID id,
        UnitId unit,
        String number,
        String name,
        List<String> acts,
        Instant from,
        Instant until,
        String designator) {
    public DesignationLine {
        acts = List.copyOf(acts);
    }

    public boolean begun(Instant now) {
        return !from.isAfter(now);
    }
}
