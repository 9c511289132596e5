package io.shoumi.copying;

import io.shoumi.approval.Content;
import io.shoumi.custody.CarrierId;
import io.shoumi.custody.CarrierKind;
import io.shoumi.ledger.SecretId;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What somebody means to have copied or excerpted.
 *
 * @param source the very copy that is copied
 * @param recipients one for each new copy, in the order of their numbers
 */
record CopyPlan(
        CopyingKind kind,
        SecretId secret,
        CarrierId source,
        List<Recipient> recipients,
        Extent extent,
        String purpose) {
    /** Stands in the content where all pages are meant: a fact is never empty. */
    private static final String ALL_PAGES = "all";

    CopyPlan {
        recipients = List.copyOf(recipients);
    }

    /**
     * The secret, copy and people by their registers' names.
     *
     * @param maker the department that makes the copies: the secret's own
     */
    record Matter(
            String coverTitle,
            String secretNumber,
            String level,
            UUID unit,
            String copy,
            String requester,
            String requesterUnit,
            String maker,
            List<String> recipients) {
        Matter {
            recipients = List.copyOf(recipients);
        }
    }

    /** The content that approvers sign: the plan, and all that it names as the registers name it now. */
    Content content(Matter matter) {
        var facts = new TreeMap<String, String>();
        facts.put("secret", matter.coverTitle());
        facts.put("secretNumber", matter.secretNumber());
        facts.put("level", matter.level());
        facts.put("source", matter.copy());
        facts.put("sourceId", source.toString());
        facts.put("borrower", matter.requester());
        facts.put("borrowerUnit", matter.requesterUnit());
        facts.put("copies", String.valueOf(recipients.size()));
        facts.put("recipients", String.join("、", matter.recipients()));
        facts.put("recipientsId", recipients.stream().map(Object::toString).collect(Collectors.joining(",")));
        facts.put("pages", extent.pages().isEmpty() ? ALL_PAGES : extent.pages());
        facts.put("pageCount", String.valueOf(extent.pageCount()));
        facts.put("onto", extent.onto().code());
        facts.put("maker", matter.maker());
        facts.put("purpose", purpose);
        return new Content(facts);
    }

    /** What was asked for. */
    static CopyPlan of(CopyingKind kind, SecretId secret, Content content) {
        var pages = fact(content, "pages");
        return new CopyPlan(
                kind,
                secret,
                CarrierId.parse(fact(content, "sourceId")),
                Arrays.stream(fact(content, "recipientsId").split(","))
                        .map(Recipient::parse)
                        .toList(),
                new Extent(
                        CarrierKind.of(fact(content, "onto")),
                        ALL_PAGES.equals(pages) ? "" : pages,
                        Integer.parseInt(fact(content, "pageCount"))),
                fact(content, "purpose"));
    }

    private static String fact(Content content, String name) {
        var text = content.facts().get(name);
        if (text == null) {
            throw new IllegalStateException("a request to copy without " + name);
        }
        return text;
    }
}
