package io.shoumi.reclassification;

import io.shoumi.approval.ApprovalState;
import io.shoumi.approval.Content;
import io.shoumi.approval.Request;
import io.shoumi.ledger.PersonId;
import io.shoumi.regulations.Level;
import io.shoumi.secret.ChangingSecrets;
import io.shoumi.secret.SecretRecord;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The content of a request to change a classification: what stood, what is to stand, and why. */
final class Signed {
    private Signed() {}

    static Content content(SecretRecord record, ChangingSecrets.Standing standing, Wish wish) {
        var facts = new HashMap<String, String>();
        facts.put("secret", record.cover().coverTitle());
        facts.put("secretNumber", String.valueOf(record.cover().number()));
        facts.put("level", standing.level().code());
        facts.put("wasLevel", standing.level().code());
        facts.put("wasTermYears", String.valueOf(standing.termYears()));
        facts.put("basis", wish.basis());
        facts.put("purpose", wish.reason());
        if (wish.change() instanceof Change.ToLevelAndTerm to) {
            facts.put("newLevel", to.level().code());
            facts.put("newTermYears", String.valueOf(to.years()));
            facts.put("newUntil", standing.endOf(to.years()).toString());
        }
        return new Content(facts);
    }

    static String inWords(Change change) {
        return switch (change) {
            case Change.ToLevelAndTerm to -> to.level().code() + " " + to.years();
            case Change.Declassified ended -> "declassified";
        };
    }

    /** The form as it was sent. */
    static Map<String, String> typed(Content content) {
        var facts = content.facts();
        return Map.of(
                "level", facts.getOrDefault("newLevel", ""),
                "termYears", facts.getOrDefault("newTermYears", ""),
                "basis", facts.getOrDefault("basis", ""),
                "reason", facts.getOrDefault("purpose", ""));
    }

    /** Whether what the approvers signed is still about the secret as it stands. */
    static boolean stillAbout(Content content, ChangingSecrets.Standing standing) {
        return standing.level().code().equals(content.facts().get("wasLevel"))
                && String.valueOf(standing.termYears()).equals(content.facts().get("wasTermYears"));
    }

    static Level level(Content content) {
        return Level.of(Objects.requireNonNull(content.facts().get("newLevel")));
    }

    static int years(Content content) {
        return Integer.parseInt(Objects.requireNonNull(content.facts().get("newTermYears")));
    }

    static Content of(Request request) {
        if (request.state() instanceof ApprovalState.Approved approved) {
            return approved.content();
        }
        throw new IllegalStateException("not approved");
    }

    static ChangingSecrets.Decision decision(Request request, PersonId decider) {
        var facts = of(request).facts();
        return new ChangingSecrets.Decision(
                request.id(),
                facts.getOrDefault("basis", ""),
                facts.getOrDefault("purpose", ""),
                request.state().requester(),
                request.submittedAt(),
                decider);
    }
}
