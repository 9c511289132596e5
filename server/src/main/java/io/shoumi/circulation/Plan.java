package io.shoumi.circulation;

import io.shoumi.approval.Content;
import io.shoumi.custody.CarrierId;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a clerk means to circulate.
 *
 * @param readers in the order of reading
 * @param proposal 拟办
 * @param instruction 批示 that stands on the paper already; empty where none does
 * @param onto the running circulation that the readers are added to; null for a new one
 */
record Plan(
        SecretId secret,
        List<CarrierId> copies,
        List<Reader> readers,
        String proposal,
        String instruction,
        @Nullable CirculationId onto) {
    Plan {
        copies = List.copyOf(copies);
        readers = List.copyOf(readers);
    }

    /** Somebody who is to read it, and how long they may have it. */
    record Reader(PersonId person, int hours) {
        private static Reader parse(String text) {
            var parts = text.split(":", 2);
            return new Reader(new PersonId(UUID.fromString(parts[0])), Integer.parseInt(parts[1]));
        }

        @Override
        public String toString() {
            return person + ":" + hours;
        }
    }

    /**
     * The secret, copies, clerk and readers by their registers' names.
     *
     * @param circulation the number of the one that runs; null for a new one
     */
    record Matter(
            String coverTitle,
            String secretNumber,
            String level,
            UUID unit,
            String copies,
            String clerk,
            String clerkUnit,
            List<String> readers,
            @Nullable String circulation) {
        Matter {
            readers = List.copyOf(readers);
        }
    }

    /** The content that approvers sign: the plan, and all that it names as the registers name it now. */
    Content content(Matter matter) {
        var facts = new TreeMap<String, String>();
        facts.put("secret", matter.coverTitle());
        facts.put("secretNumber", matter.secretNumber());
        facts.put("level", matter.level());
        facts.put("copy", matter.copies());
        facts.put("copiesId", joined(copies.stream()));
        facts.put("borrower", matter.clerk());
        facts.put("borrowerUnit", matter.clerkUnit());
        facts.put("readers", String.join("、", matter.readers()));
        facts.put("readersId", joined(readers.stream()));
        facts.put("proposal", proposal);
        if (!instruction.isEmpty()) {
            facts.put("instruction", instruction);
        }
        if (onto != null && matter.circulation() != null) {
            facts.put("circulation", matter.circulation());
            facts.put("circulationId", onto.toString());
        }
        return new Content(facts);
    }

    private static String joined(Stream<?> all) {
        return all.map(Object::toString).collect(Collectors.joining(","));
    }

    /** What was asked for. */
    static Plan of(SecretId secret, Content content) {
        var facts = content.facts();
        var onto = facts.get("circulationId");
        return new Plan(
                secret,
                parts(content, "copiesId").map(CarrierId::parse).toList(),
                parts(content, "readersId").map(Reader::parse).toList(),
                facts.getOrDefault("proposal", ""),
                facts.getOrDefault("instruction", ""),
                onto == null ? null : new CirculationId(UUID.fromString(onto)));
    }

    private static Stream<String> parts(Content content, String name) {
        var text = content.facts().get(name);
        if (text == null) {
            throw new IllegalStateException("a request to circulate without " + name);
        }
        return Stream.of(text.split(","));
    }
}
