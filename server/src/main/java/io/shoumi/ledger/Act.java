package io.shoumi.ledger;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One act as the evidence log keeps it. {@code subject} names the thing by an id that shows nothing ({@code carrier:…},
 * {@code request:…}); {@code facts} hold strings, integers, booleans, lists and maps of these, and never a true title, text or
 * passage of a secret.
 */
public record Act(
        ActKind kind,
        Outcome outcome,
        @Nullable PersonId actor,
        @Nullable SecretId secret,
        String subject,
        List<String> clauses,
        Map<String, Object> facts) {

    public Act {
        clauses = List.copyOf(clauses);
        facts = new TreeMap<>(facts);
    }

    /** An act that was done, to be completed with the methods below. */
    public static Act done(ActKind kind, @Nullable PersonId actor, String subject) {
        return new Act(kind, Outcome.DONE, actor, null, subject, List.of(), Map.of());
    }

    public static Act refused(ActKind kind, @Nullable PersonId actor, String subject) {
        return new Act(kind, Outcome.REFUSED, actor, null, subject, List.of(), Map.of());
    }

    public Act about(SecretId of) {
        return new Act(kind, outcome, actor, of, subject, clauses, facts);
    }

    public Act by(List<String> citing) {
        return new Act(kind, outcome, actor, secret, subject, citing, facts);
    }

    public Act with(String name, Object value) {
        var more = new TreeMap<>(facts);
        more.put(name, value);
        return new Act(kind, outcome, actor, secret, subject, clauses, more);
    }
}
