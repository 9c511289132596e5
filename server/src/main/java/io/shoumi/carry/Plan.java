package io.shoumi.carry;

import io.shoumi.approval.Content;
import io.shoumi.custody.CarrierId;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import io.shoumi.regulations.CarryPurpose;
import io.shoumi.regulations.Circumstances;
import io.shoumi.regulations.Passage;
import io.shoumi.regulations.Safeguard;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What somebody means to carry out, with whom, where to, and what keeps it safe. */
record Plan(
        SecretId secret,
        List<CarrierId> copies,
        Way way,
        @Nullable PersonId companion,
        List<Measure> measures) {
    /** Which wording of the responsibility statement is signed; its word is {@code fact.statement.<this>}. */
    static final String STATEMENT = "carry-out-1";

    Plan {
        copies = List.copyOf(copies);
        measures = List.copyOf(measures);
    }

    /**
     * Where to, why and until when.
     *
     * @param note empty where nothing was added
     */
    record Way(
            String destination,
            CarryPurpose purpose,
            String note,
            @Nullable Instant dueAt) {}

    /** The secret, copies and people by their registers' names. */
    record Matter(
            String coverTitle,
            String secretNumber,
            String level,
            UUID unit,
            String copies,
            String bearer,
            String bearerUnit,
            @Nullable String companion) {}

    /** What speaks for it, as the rules see it. */
    Circumstances circumstances() {
        var stated = Stream.of(
                        Stream.of(Safeguard.MEASURES_STATED).filter(safeguard -> !measures.isEmpty()),
                        Stream.of(Safeguard.RETURN_DATE).filter(safeguard -> way.dueAt != null))
                .flatMap(safeguards -> safeguards)
                .toArray(Safeguard[]::new);
        return Circumstances.plain().with(Passage.outFor(way.purpose)).with(stated);
    }

    Instant due() {
        return java.util.Objects.requireNonNull(way.dueAt, "ruled on without a return time");
    }

    /** The content that approvers sign: the plan, and all that it names as the registers name it now. */
    Content content(Matter matter) {
        var facts = new TreeMap<String, String>();
        facts.put("secret", matter.coverTitle());
        facts.put("secretNumber", matter.secretNumber());
        facts.put("level", matter.level());
        facts.put("copy", matter.copies());
        facts.put("copiesId", copies.stream().map(Object::toString).collect(Collectors.joining(",")));
        facts.put("borrower", matter.bearer());
        facts.put("borrowerUnit", matter.bearerUnit());
        facts.put("destination", way.destination);
        facts.put("carryPurpose", way.purpose.code());
        facts.put("measures", measures.stream().map(Measure::code).collect(Collectors.joining(",")));
        facts.put("due", due().toString());
        facts.put("statement", STATEMENT);
        if (!way.note.isEmpty()) {
            facts.put("note", way.note);
        }
        if (companion != null && matter.companion() != null) {
            facts.put("companion", matter.companion());
            facts.put("companionId", companion.toString());
        }
        return new Content(facts);
    }

    /** What was asked for. */
    static Plan of(SecretId secret, Content content) {
        var facts = content.facts();
        var companion = facts.get("companionId");
        return new Plan(
                secret,
                Stream.of(fact(content, "copiesId").split(","))
                        .map(CarrierId::parse)
                        .toList(),
                new Way(
                        fact(content, "destination"),
                        purpose(fact(content, "carryPurpose")),
                        facts.getOrDefault("note", ""),
                        Instant.parse(fact(content, "due"))),
                companion == null ? null : new PersonId(UUID.fromString(companion)),
                Stream.of(fact(content, "measures").split(","))
                        .flatMap(code -> Measure.of(code).stream())
                        .toList());
    }

    /** {@code NONE} where there is no such purpose. */
    static CarryPurpose purpose(String code) {
        return Arrays.stream(CarryPurpose.values())
                .filter(purpose -> purpose.code().equals(code))
                .findFirst()
                .orElse(CarryPurpose.NONE);
    }

    private static String fact(Content content, String name) {
        var value = content.facts().get(name);
        if (value == null) {
            throw new IllegalStateException("a request to carry out without " + name);
        }
        return value;
    }
}
