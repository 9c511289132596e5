package io.shoumi.api;

import io.shoumi.custody.Copies;
import io.shoumi.custody.Label;
import io.shoumi.desk.Shell;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Cost;
import io.shoumi.gate.NotFound;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.SecretId;
import io.shoumi.secret.ChangedSecrets;
import io.shoumi.secret.Secrets;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Secrets and their copies, as far as the token's person may see them. */
@RestController
class SecretsApi {
    private static final int PART = 50;

    private final ChangedSecrets changed;
    private final Secrets secrets;
    private final Copies copies;

    SecretsApi(ChangedSecrets changed, Secrets secrets, Copies copies) {
        this.changed = changed;
        this.secrets = secrets;
        this.copies = copies;
    }

    @GetMapping("/api/v1/secrets")
    @Route(value = Permission.SECRETS_READER, audit = ActKind.SECRET_SEARCHED, cost = Cost.SEARCH)
    @Answers(
            value = SecretsPart.class,
            query = {"number", "documentNumber", "changedSince", "after", "limit"})
    SecretsPart listSecrets(Caller caller, @RequestParam Map<String, String> asked) {
        Bodies.requireKnown(asked.keySet(), "number", "documentNumber", "changedSince", "after", "limit");
        var limit = limit(asked.getOrDefault("limit", String.valueOf(PART)));
        var found = changed.of(
                caller.person(),
                new ChangedSecrets.Wish(
                        asked.getOrDefault("number", "").strip(),
                        asked.getOrDefault("documentNumber", "").strip(),
                        Bodies.moment("changedSince", asked.get("changedSince")),
                        place(asked.getOrDefault("after", "")),
                        limit));
        return new SecretsPart(
                found.stream().map(SecretSummary::of).toList(), found.size() < limit ? null : next(found));
    }

    private static int limit(String typed) {
        if (typed.matches("[1-9]\\d{0,2}") && Integer.parseInt(typed) <= ChangedSecrets.PART_MAX) {
            return Integer.parseInt(typed);
        }
        throw new BadInput("limit", "secret.number", 1, ChangedSecrets.PART_MAX);
    }

    private static String next(List<ChangedSecrets.Changed> found) {
        var last = found.getLast();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((last.changedAt() + " " + last.line().id()).getBytes(StandardCharsets.UTF_8));
    }

    private static ChangedSecrets.@Nullable Place place(String after) {
        if (after.isEmpty()) {
            return null;
        }
        try {
            var said = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8).split(" ", 2);
            return new ChangedSecrets.Place(Instant.parse(said[0]), UUID.fromString(said[said.length - 1]));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new BadInput("after", "error.unknown-value", "after");
        }
    }

    @GetMapping("/api/v1/secrets/{id}")
    @Route(value = Permission.SECRETS_READER, audit = ActKind.SECRET_VIEWED)
    @Answers(SecretState.class)
    SecretState showSecret(Shell shell, Caller caller, @PathVariable UUID id) {
        var record = secrets.record(new SecretId(id), caller.person());
        return SecretState.of(record, copies.whereEachIs(record.id()), shell);
    }

    @GetMapping("/api/v1/carriers/{label}")
    @Route(value = Permission.SECRETS_READER, audit = ActKind.CARRIER_VIEWED)
    @Answers(CopyState.class)
    CopyState showCopy(Shell shell, Caller caller, @PathVariable String label) {
        var copy = Label.read(label).flatMap(copies::byLabel).orElseThrow(NotFound::new);
        secrets.record(copy.secret(), caller.person());
        return CopyState.of(copy, shell);
    }
}
