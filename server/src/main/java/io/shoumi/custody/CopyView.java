package io.shoumi.custody;

import io.shoumi.desk.Shell;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One copy as pages show it: what it is, where it is, who answers for it, since when.
 *
 * @param state the code of {@link Whereabouts}
 * @param holder who answers; null once it has left the house or ended
 * @param place where it lies; null while somebody carries it
 * @param outside the organisation it went to
 * @param since when it came there
 * @param incident what froze it
 * @param dueAt by when a live loan of it ends, its reader in a circulation gives it back, who carries it out returns it, the slip of its dispatch is due, or then the recipient outside returns it
 * @param carried a courier has it, to deliver it
 */
public record CopyView(
        CarrierId id,
        SecretId secret,
        String label,
        int number,
        CarrierKind kind,
        Origin origin,
        @Nullable Integer pageCount,
        String state,
        @Nullable PersonId holder,
        @Nullable String holderName,
        @Nullable Place place,
        @Nullable String outside,
        Instant since,
        @Nullable UUID incident,
        @Nullable Instant dueAt,
        boolean carried) {

    /** Six digits. */
    public String numberText() {
        return CopyNumber.text(number);
    }

    public boolean frozen() {
        return incident != null;
    }

    /** In its place, so that it can be lent, moved or destroyed unless it is frozen. */
    public boolean inPlace() {
        return "held".equals(state) || "archived".equals(state);
    }

    /** Sent to another organisation, from where it may come back. */
    public boolean sentOut() {
        return "sent-out".equals(state);
    }

    public boolean gone() {
        return switch (state) {
            case "returned", "destroyed", "lost" -> true;
            default -> false;
        };
    }

    /** {@code B2-07 档案室}, the organisation it went to, or null. */
    public @Nullable String where(Shell shell) {
        return place != null ? place.code() + " " + place.name(shell) : outside;
    }

    public String stateWord() {
        return carried ? "custody.state.carried" : "custody.state." + state;
    }
}
