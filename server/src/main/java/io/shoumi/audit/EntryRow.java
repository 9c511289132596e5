package io.shoumi.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry as the list shows it.
 *
 * @param index its place in the log; null for the moment until it is integrated
 * @param actor name and staff number; null where no person acted
 * @param kind the code of {@link io.shoumi.ledger.ActKind}; its word is {@code evidence.kind.<code>}
 */
public record EntryRow(
        @Nullable Long index,
        Instant at,
        String kind,
        String outcome,
        @Nullable String actor,
        String subject,
        List<String> clauses) {
    public EntryRow {
        clauses = List.copyOf(clauses);
    }

    public String kindWord() {
        return "evidence.kind." + kind;
    }

    public String outcomeWord() {
        return "audit.outcome." + outcome;
    }
}
