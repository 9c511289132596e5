package io.shoumi.destruction;

import io.shoumi.ledger.PersonId;
import io.shoumi.regulations.Ending;
import io.shoumi.regulations.Party;
import java.util.List;
import java.util.Set;

/** What is asked for: scanned labels, how, where and when, and the two who are to witness it. */
public record NewDestruction(List<String> labels, Destruction.Plan plan, List<Named> witnesses) {
    public NewDestruction {
        labels = List.copyOf(labels);
        witnesses = List.copyOf(witnesses);
    }

    /** Somebody named by staff number. */
    public record Named(PersonId person, String name) {}

    Ending ending() {
        var named = witnesses.stream()
                .map(witness -> new Party(witness.person().toString()))
                .collect(java.util.stream.Collectors.toSet());
        return new Ending(plan.way(), named, Set.of());
    }
}
