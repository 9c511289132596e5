package io.shoumi.destruction;

import io.shoumi.approval.NewRequest;
import io.shoumi.approval.Submission;
import io.shoumi.approval.Submitting;
import io.shoumi.custody.RegisterNumbers;
import io.shoumi.gate.ActRefused;
import io.shoumi.gate.BadInput;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import io.shoumi.regulations.Action;
import java.time.Clock;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a destruction list and asks for its approval. */
@Component
public class Requesting {
    private final Listing listing;
    private final DestructionStore store;
    private final PreparingStore preparing;
    private final Submitting submitting;
    private final RegisterNumbers numbers;
    private final Ledger ledger;
    private final Clock clock;

    Requesting(
            Listing listing,
            DestructionStore store,
            PreparingStore preparing,
            Submitting submitting,
            RegisterNumbers numbers,
            Ledger ledger,
            Clock clock) {
        this.listing = listing;
        this.store = store;
        this.preparing = preparing;
        this.submitting = submitting;
        this.numbers = numbers;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Sends the list to those whose approval the rulings ask for.
     *
     * @throws BadInput when a line is refused, a witness is the requester or named twice
     */
    @Transactional
    public DestructionId request(NewDestruction asked, PersonId requester) {
        var batch = acceptable(asked, requester);
        var unit = batch.unit();
        if (unit == null || !preparing.mayPrepare(requester, unit, clock.instant())) {
            throw new ActRefused("destruction.not-preparer", List.of("R2.7"));
        }
        if (batch.needs().isEmpty()) {
            throw new ActRefused("destruction.no-approval", List.of());
        }
        return submit(asked, batch, unit, requester);
    }

    private Batch acceptable(NewDestruction asked, PersonId requester) {
        if (asked.witnesses().get(0).person().equals(asked.witnesses().get(1).person())) {
            throw new BadInput("witness2", "destruction.witness.same");
        }
        for (var i = 0; i < 2; i++) {
            if (asked.witnesses().get(i).person().equals(requester)) {
                throw new BadInput("witness" + (i + 1), "destruction.witness.requester");
            }
        }
        var batch = listing.examine(requester, asked.labels(), asked.ending());
        if (batch.items().isEmpty() || !batch.refused().isEmpty()) {
            throw new BadInput("scan", batch.items().isEmpty() ? "destruction.empty" : "destruction.refused-lines");
        }
        return batch;
    }

    private DestructionId submit(NewDestruction asked, Batch batch, UUID unit, PersonId requester) {
        var id = DestructionId.random();
        var number = numbers.next("XH");
        var people =
                asked.witnesses().stream().map(NewDestruction.Named::person).toList();
        var hash = ListHash.of(number, asked.plan(), batch.items(), people);
        var witnesses = List.of(witness(asked, 0), witness(asked, 1));
        var content =
                Destruction.content(number, hash, asked.plan(), batch.items().size(), witnesses);
        var submission = submitting.submitWithoutEvidence(
                new NewRequest(Action.DESTROY, requester, null, null, unit, content, batch.needs()));
        store.insert(
                new Destruction(
                        id,
                        number,
                        submission.id(),
                        unit,
                        asked.plan(),
                        requester,
                        "",
                        hash,
                        "submitted",
                        null,
                        batch.items(),
                        witnesses),
                clock.instant());
        stage(id, batch, hash, submission, requester);
        return id;
    }

    private static Witness witness(NewDestruction asked, int index) {
        var named = asked.witnesses().get(index);
        return new Witness(index + 1, named.person(), named.name(), null);
    }

    private void stage(DestructionId id, Batch batch, ListHash hash, Submission submission, PersonId requester) {
        var clauses = new TreeSet<String>();
        batch.needs().forEach(need -> clauses.addAll(need.clauses()));
        ledger.stage(Act.done(ActKind.DESTRUCTION_REQUESTED, requester, "destruction:" + id)
                .by(List.copyOf(clauses))
                .with("request", submission.number())
                .with("digest", submission.digest().hex())
                .with("list", hash.hex())
                .with(
                        "carriers",
                        batch.items().stream()
                                .map(Item::carrier)
                                .map(Object::toString)
                                .toList()));
    }
}
