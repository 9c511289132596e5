package io.shoumi.ledger;

import io.shoumi.evidence.Commitment;
import io.shoumi.evidence.EntryId;
import io.shoumi.evidence.Salt;
import io.shoumi.evidence.json.JsonValue;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One act as it will stand in the database: its canonical JSON, its salt and the commitment that the log's leaf will carry. */
record StagedEntry(EntryId id, Instant at, Act act, String content, Salt salt, Commitment commitment) {
    private static final int FORMAT = 1;

    static StagedEntry of(Act act, Instant at) {
        var id = EntryId.random();
        var content = content(id, act, at);
        var salt = Salt.random();
        return new StagedEntry(id, at, act, content, salt, Commitment.of(salt, content));
    }

    @Nullable
    UUID actor() {
        var actor = act.actor();
        return actor == null ? null : actor.value();
    }

    @Nullable
    UUID secret() {
        var secret = act.secret();
        return secret == null ? null : secret.value();
    }

    private static String content(EntryId id, Act act, Instant at) {
        var all = new LinkedHashMap<String, @Nullable Object>();
        all.put("v", FORMAT);
        all.put("id", id.toString());
        all.put("at", at.toString());
        all.put("kind", act.kind().code());
        all.put("outcome", act.outcome().code());
        all.put("actor", act.actor() == null ? null : act.actor().toString());
        all.put("secret", act.secret() == null ? null : act.secret().toString());
        all.put("subject", act.subject());
        all.put("clauses", act.clauses());
        all.put("facts", act.facts());
        return JsonValue.of(all).canonical();
    }
}
