package io.shoumi.secret;

import io.shoumi.ledger.PersonId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody may look up about secrets, in the order in which they last changed, for a program that follows them. */
@Component
@Transactional(readOnly = true)
public class ChangedSecrets {
    public static final int PART_MAX = 200;

    private static final String CHANGED = """
            ) l cross join lateral (
              select greatest(l.registered_at,
                (select max(greatest(k.proposed_at, k.decided_at)) from classification k where k.secret_id = l.id),
                (select max(e.received_at) from custody_event e where e.secret_id = l.id)) as changed_at) c
            where (:number = '' or l.number = :number) and (:document = '' or l.document_number = :document)
              and (:since::timestamptz is null or c.changed_at >= :since::timestamptz)
              and (:after::timestamptz is null or (c.changed_at, l.id) > (:after::timestamptz, :afterId::uuid))
            order by c.changed_at, l.id limit :limit
            """;

    private final VisibleSecrets visible;

    ChangedSecrets(VisibleSecrets visible) {
        this.visible = visible;
    }

    /** Where the part before ended. */
    public record Place(Instant changedAt, UUID id) {}

    /**
     * What is asked for.
     *
     * @param number of the secret, or empty for any
     * @param documentNumber as its issuer numbered it, or empty for any
     * @param since changed then or later
     */
    public record Wish(
            String number,
            String documentNumber,
            @Nullable Instant since,
            @Nullable Place after,
            int limit) {}

    /** @param changedAt its last registration, proposal, decision or movement of a copy */
    public record Changed(SecretLine line, Instant changedAt) {}

    /** Those that changed least recently first. */
    public List<Changed> of(PersonId viewer, Wish wish) {
        var after = wish.after();
        return visible.query(viewer, "select l.*, c.changed_at from (" + Secrets.LINE + CHANGED)
                .param("number", wish.number())
                .param("document", wish.documentNumber())
                .param("since", at(wish.since()))
                .param("after", after == null ? null : at(after.changedAt()))
                .param("afterId", after == null ? null : after.id())
                .param("limit", Math.clamp(wish.limit(), 1, PART_MAX))
                .query((row, n) -> new Changed(
                        Secrets.line(row), row.getTimestamp("changed_at").toInstant()))
                .list();
    }

    private static @Nullable Timestamp at(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
