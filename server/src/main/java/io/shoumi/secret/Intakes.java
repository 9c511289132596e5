package io.shoumi.secret;

import io.shoumi.gate.NotFound;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import io.shoumi.vault.Purpose;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A clerk's own files that wait for a proposal; nobody else's exist for them. */
@Component
@Transactional(readOnly = true)
public class Intakes {
    private final IntakeStore store;
    private final SealedFiles files;
    private final Secrets secrets;

    Intakes(IntakeStore store, SealedFiles files, Secrets secrets) {
        this.store = store;
        this.files = files;
        this.secrets = secrets;
    }

    public Intake open(SecretId id, PersonId clerk) {
        return opened(id, clerk, store.open(id, clerk).orElseThrow(NotFound::new));
    }

    /** The file of a proposal of theirs; empty for one on paper only. */
    public Optional<Intake> ofProposal(SecretId id, PersonId clerk) {
        return store.used(id, clerk).map(found -> opened(id, clerk, found));
    }

    private Intake opened(SecretId id, PersonId clerk, IntakeStore.Stored found) {
        var vault = found.vault();
        return new Intake(
                id,
                found.unit(),
                files.openSmall(id, Purpose.TITLE, SealedFiles.fileName(vault.original()), vault.name()),
                found.sizeBytes(),
                found.pageCount(),
                found.extraction(),
                found.reasons(),
                Suggestions.parse(files.openSmall(id, Purpose.QUOTE, SealedFiles.suggestion(id), vault.suggestion())),
                secrets.withSameFile(clerk, found.sha256()).stream()
                        .filter(same -> !same.id().equals(id))
                        .toList());
    }

    public List<Intake.Waiting> waitingOf(PersonId clerk) {
        return store.waiting(clerk);
    }

    public NotKept notKept(UUID id, PersonId person) {
        return store.notKept(id, person).orElseThrow(NotFound::new);
    }
}
