package io.shoumi.secret;

import io.shoumi.ledger.PersonId;
import java.util.Optional;
import java.util.UUID;

/**
 * Told when a file marked above the ceiling was not kept, inside the transaction that records it. Opens what must be opened and
 * stages nothing of its own: the refusal's one evidence entry names the incident.
 */
public interface RefusedFileListener {
    /** @return the incident that was opened */
    Optional<UUID> fileRefused(RefusedFile file);

    /**
     * What is kept of the file.
     *
     * @param unit the department it was to be registered for
     * @param marking the level found on it, in standard form
     */
    record RefusedFile(UUID id, PersonId person, UUID unit, String marking) {}
}
