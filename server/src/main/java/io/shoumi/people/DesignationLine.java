package io.shoumi.people;

import io.shoumi.regulations.Designation;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** A designation as the list shows it, its acts in the order in which the work is done. */
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
        acts = acts.stream().sorted(Comparator.comparing(Designation::of)).toList();
    }

    public boolean begun(Instant now) {
        return !from.isAfter(now);
    }
}
