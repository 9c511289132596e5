package io.shoumi.disclosure;

import io.shoumi.approval.Content;
import io.shoumi.custody.CarrierId;
import io.shoumi.dispatch.Organisation;
import io.shoumi.ledger.SecretId;
import io.shoumi.regulations.Circumstances;
import io.shoumi.regulations.Safeguard;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What somebody means to have given to an outsider. */
record DisclosurePlan(
        SecretId secret,
        List<CarrierId> copies,
        Organisation organisation,
        Terms terms,
        @Nullable Agreement agreement) {
    DisclosurePlan {
        copies = List.copyOf(copies);
    }

    /** @param due by when it is back */
    record Terms(String contact, String purpose, Instant due, String recallMeasure) {}

    /** The confidentiality agreement with the organisation, as who asks names it. */
    record Agreement(String number, LocalDate on) {}

    /** The secret, copies and people by their registers' names. */
    record Matter(
            String coverTitle,
            String secretNumber,
            String level,
            UUID unit,
            String copies,
            String requester,
            String requesterUnit) {}

    /** The same with its organisation as the list has it. */
    DisclosurePlan to(Organisation listed) {
        return new DisclosurePlan(secret, copies, listed, terms, agreement);
    }

    Agreement named() {
        return Objects.requireNonNull(agreement, "asked for without an agreement");
    }

    /** What speaks for it once all is there that it names. */
    Circumstances circumstances() {
        return agreement == null ? Circumstances.plain() : Circumstances.plain().with(Safeguard.AGREEMENT_ON_FILE);
    }

    /** The content that approvers sign: the plan, and all that it names as the registers name it now. */
    Content content(Matter matter) {
        var facts = new TreeMap<String, String>();
        facts.put("secret", matter.coverTitle());
        facts.put("secretNumber", matter.secretNumber());
        facts.put("level", matter.level());
        facts.put("copy", matter.copies());
        facts.put("copiesId", copies.stream().map(Object::toString).collect(Collectors.joining(",")));
        facts.put("borrower", matter.requester());
        facts.put("borrowerUnit", matter.requesterUnit());
        facts.put("receiving", organisation.name());
        facts.put("receivingId", organisation.id().toString());
        facts.put("contact", terms.contact);
        facts.put("purpose", terms.purpose);
        facts.put("agreement", named().number);
        facts.put("agreementOn", named().on.toString());
        facts.put("due", terms.due.toString());
        facts.put("recallMeasure", terms.recallMeasure);
        return new Content(facts);
    }

    /** What was asked for. */
    static DisclosurePlan of(SecretId secret, Content content) {
        return new DisclosurePlan(
                secret,
                Stream.of(fact(content, "copiesId").split(","))
                        .map(CarrierId::parse)
                        .toList(),
                new Organisation(UUID.fromString(fact(content, "receivingId")), fact(content, "receiving"), true),
                new Terms(
                        fact(content, "contact"),
                        fact(content, "purpose"),
                        Instant.parse(fact(content, "due")),
                        fact(content, "recallMeasure")),
                new Agreement(fact(content, "agreement"), LocalDate.parse(fact(content, "agreementOn"))));
    }

    private static String fact(Content content, String name) {
        var value = content.facts().get(name);
        if (value == null) {
            throw new IllegalStateException("a request to disclose without " + name);
        }
        return value;
    }
}
