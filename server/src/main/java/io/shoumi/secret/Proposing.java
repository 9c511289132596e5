package io.shoumi.secret;

import io.shoumi.gate.BadInput;
import io.shoumi.gate.NotFound;
import io.shoumi.home.HomeVault;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import io.shoumi.regulation.Rulings;
import io.shoumi.regulations.Action;
import io.shoumi.regulations.Circumstances;
import io.shoumi.regulations.Permitted;
import io.shoumi.vault.Purpose;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposes how a matter is classified (R2.2): basis, level, term, scope, responsible department. It becomes a secret that waits
 * for another person's decision; its file, if it has one, is bound to it now.
 */
@Component
public class Proposing {
    private final Rulings rulings;
    private final Ceiling ceiling;
    private final HomeVault vault;
    private final SealedFiles files;
    private final IntakeStore intakes;
    private final SecretStore store;
    private final RefusedStore refused;
    private final ComingPaper coming;
    private final Ledger ledger;
    private final Clock clock;

    Proposing(
            Rulings rulings,
            Ceiling ceiling,
            HomeVault vault,
            SealedFiles files,
            IntakeStore intakes,
            SecretStore store,
            RefusedStore refused,
            ComingPaper coming,
            Ledger ledger,
            Clock clock) {
        this.rulings = rulings;
        this.ceiling = ceiling;
        this.vault = vault;
        this.files = files;
        this.intakes = intakes;
        this.store = store;
        this.refused = refused;
        this.coming = coming;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param seenByEye that the clerk has looked through a file that could not be read in full */
    @Transactional
    public SecretId propose(PersonId clerk, SecretId intake, NewSecret proposed, boolean seenByEye) {
        var file = intakes.open(intake, clerk).orElseThrow(NotFound::new);
        requireSeen(file.extraction(), seenByEye);
        requireVaultPlace(proposed);
        record(clerk, intake, proposed, true);
        store.insertObjects(file, clock.instant());
        if (!intakes.use(intake, clerk, clock.instant())) {
            throw new NotFound();
        }
        ledger.stage(entry(clerk, intake, proposed, file.extraction(), false));
        return intake;
    }

    /**
     * What comes in, or was made, on paper only.
     *
     * @param expected the paper that another module expects; null for any other
     */
    @Transactional
    public SecretId proposePaper(PersonId clerk, NewSecret proposed, @Nullable UUID expected) {
        requireCopies(proposed);
        var id = SecretId.random();
        vault.open().createOwner(SealedFiles.owner(id));
        record(clerk, id, proposed, false);
        var facts = expected == null ? Map.<String, Object>of() : coming.registered(expected, id, clerk);
        var entry = entry(clerk, id, proposed, "none", false);
        for (var fact : facts.entrySet()) {
            entry = entry.with(fact.getKey(), fact.getValue());
        }
        ledger.stage(entry);
        return id;
    }

    /** What stands in the form of a paper that another module expects. */
    @Transactional
    public Map<String, String> typed(UUID expected, PersonId clerk) {
        return coming.typed(expected, clerk);
    }

    /** A proposal that somebody refused, corrected by its proposer: another decision is asked for, the first one stays. */
    @Transactional
    public void again(PersonId clerk, SecretId id, NewSecret proposed, boolean seenByEye) {
        var earlier = refused.lock(id, clerk).orElseThrow(NotFound::new);
        var extraction = earlier.extraction();
        if (extraction == null) {
            requireCopies(proposed);
        } else {
            requireSeen(extraction, seenByEye);
            requireVaultPlace(proposed);
        }
        requirePermitted(clerk, proposed, earlier.electronic());
        refused.proposeAgain(draft(clerk, id, proposed));
        store.insertClassification(id, proposed, clerk, clock.instant());
        ledger.stage(entry(clerk, id, proposed, extraction == null ? "none" : extraction, true));
    }

    private static void requireSeen(String extraction, boolean seenByEye) {
        if (!"FULL".equals(extraction) && !seenByEye) {
            throw new BadInput("byEye", "secret.by-eye");
        }
    }

    private static void requireCopies(NewSecret proposed) {
        if (proposed.papers().copies() == 0) {
            throw new BadInput("paperCopies", "secret.no-copies");
        }
    }

    private void requireVaultPlace(NewSecret proposed) {
        if (store.vaultPlace(proposed.secrecy().unit()).isEmpty()) {
            throw new BadInput("unit", "secret.no-vault-place");
        }
    }

    private void record(PersonId clerk, SecretId id, NewSecret proposed, boolean electronic) {
        requirePermitted(clerk, proposed, electronic);
        store.insert(draft(clerk, id, proposed));
        store.insertClassification(id, proposed, clerk, clock.instant());
    }

    private void requirePermitted(PersonId clerk, NewSecret proposed, boolean electronic) {
        var secrecy = proposed.secrecy();
        var registering =
                rulings.ruleOnRegistering(clerk, secrecy.unit(), secrecy.level(), ceiling.circumstances(electronic));
        if (!(registering instanceof Permitted)) {
            throw RefusedRegistering.by(registering);
        }
    }

    private SecretStore.Draft draft(PersonId clerk, SecretId id, NewSecret proposed) {
        var title = files.sealSmall(
                id, Purpose.TITLE, SealedFiles.trueTitle(id), proposed.titles().trueTitle());
        return new SecretStore.Draft(id, proposed, title, clerk, clock.instant());
    }

    private Act entry(PersonId clerk, SecretId id, NewSecret proposed, String extraction, boolean again) {
        var permitted = rulings.require(Action.PROPOSE_CLASSIFICATION, clerk, id, Circumstances.plain());
        var secrecy = proposed.secrecy();
        return Act.done(ActKind.CLASSIFICATION_PROPOSED, clerk, "secret:" + id)
                .about(id)
                .by(permitted.clauses().stream().map(Object::toString).toList())
                .with("kind", secrecy.kind().code())
                .with("level", secrecy.level().code())
                .with("termYears", secrecy.termYears())
                .with("unit", secrecy.unit().toString())
                .with("scope", secrecy.scope().toJson())
                .with("again", again)
                .with("extraction", extraction)
                .with("paperCopies", proposed.papers().copies());
    }
}
