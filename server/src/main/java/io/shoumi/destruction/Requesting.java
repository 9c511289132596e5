package io.shoumi.destruction;

import io.shoumi.approval.NewRequest;
import io.shoumi.approval.Request;
import io.shoumi.approval.Submission;
import io.shoumi.approval.Submitting;
import io.shoumi.custody.RegisterNumbers;
import io.shoumi.gate.ActRefused;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.NotFound;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import io.shoumi.regulations.Action;
import java.time.Clock;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
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
        var batch = acceptable(asked, requester, null);
        return submit(asked, batch, unitOf(batch, requester), requester);
    }

    private UUID unitOf(Batch batch, PersonId requester) {
        var unit = batch.unit();
        if (unit == null || !preparing.mayPrepare(requester, unit, clock.instant())) {
            throw new ActRefused("destruction.not-preparer", List.of("R2.7"));
        }
        if (batch.needs().isEmpty()) {
            throw new ActRefused("destruction.no-approval", List.of());
        }
        return unit;
    }

    /** The list of a returned request with its new plan and witnesses; its lines stay. Joins the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public NewRequest corrected(Request returned, NewDestruction asked) {
        var list = store.ofRequest(returned.id()).flatMap(store::lock).orElseThrow(NotFound::new);
        var requester = returned.state().requester();
        var batch = acceptable(asked, requester, list.id());
        var unit = unitOf(batch, requester);
        var witnesses = seated(list, asked);
        var people = witnesses.stream().map(Witness::person).toList();
        var hash = ListHash.of(list.number(), asked.plan(), batch.items(), people);
        store.replan(list.id(), asked.plan(), hash, witnesses);
        var content = Destruction.content(
                list.number(), hash, asked.plan(), batch.items().size(), witnesses);
        return new NewRequest(Action.DESTROY, requester, null, null, unit, content, batch.needs());
    }

    /** Whoever was a witness before keeps their place on the list. */
    private static List<Witness> seated(Destruction list, NewDestruction asked) {
        var first = asked.witnesses().get(0).person();
        var second = asked.witnesses().get(1).person();
        var swapped = list.witnesses().get(0).person().equals(second)
                || list.witnesses().get(1).person().equals(first);
        return swapped
                ? List.of(
                        witness(1, asked.witnesses().get(1)),
                        witness(2, asked.witnesses().get(0)))
                : List.of(witness(asked, 0), witness(asked, 1));
    }

    private Batch acceptable(NewDestruction asked, PersonId requester, @Nullable DestructionId own) {
        if (asked.witnesses().get(0).person().equals(asked.witnesses().get(1).person())) {
            throw new BadInput("witness2", "destruction.witness.same");
        }
        for (var i = 0; i < 2; i++) {
            if (asked.witnesses().get(i).person().equals(requester)) {
                throw new BadInput("witness" + (i + 1), "destruction.witness.requester");
            }
        }
        var batch = listing.examine(requester, asked.labels(), asked.ending(), own);
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
        return witness(index + 1, asked.witnesses().get(index));
    }

    private static Witness witness(int ordinal, NewDestruction.Named named) {
        return new Witness(ordinal, named.person(), named.name(), null);
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
