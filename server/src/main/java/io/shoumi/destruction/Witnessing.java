package io.shoumi.destruction;

import io.shoumi.approval.ApprovalState;
import io.shoumi.approval.Requests;
import io.shoumi.custody.EndingCopies;
import io.shoumi.custody.Link;
import io.shoumi.gate.ActRefused;
import io.shoumi.gate.NotFound;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import io.shoumi.regulation.Rulings;
import io.shoumi.regulations.Action;
import io.shoumi.regulations.Circumstances;
import io.shoumi.regulations.Consent;
import io.shoumi.regulations.Permitted;
import io.shoumi.secret.EndingSecrets;
import java.time.Clock;
import java.util.List;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A named witness signs the list; with the second signature the copies are destroyed. */
@Component
public class Witnessing {
    private final DestructionStore store;
    private final Requests requests;
    private final Rulings rulings;
    private final EndingCopies ending;
    private final EndingSecrets secrets;
    private final Shredding shredding;
    private final Ledger ledger;
    private final Clock clock;

    Witnessing(
            DestructionStore store,
            Requests requests,
            Rulings rulings,
            EndingCopies ending,
            EndingSecrets secrets,
            Shredding shredding,
            Ledger ledger,
            Clock clock) {
        this.store = store;
        this.requests = requests;
        this.rulings = rulings;
        this.ending = ending;
        this.secrets = secrets;
        this.shredding = shredding;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Confirms by the witness's own log-in.
     *
     * @param signed the hash of the list as the witness saw it
     */
    @Transactional
    public void confirm(DestructionId id, ListHash signed, PersonId witness) {
        var list = store.lock(id).orElseThrow(NotFound::new);
        if (!list.named(witness)) {
            throw new NotFound();
        }
        requireOpen(list, signed, witness);
        var clauses = permitted(list, Action.CONFIRM_DESTRUCTION, witness);
        store.sign(id, witness, signed, clock.instant());
        var after = store.find(id).orElseThrow();
        if (after.witnesses().stream().allMatch(Witness::confirmed)) {
            destroy(after, witness, clauses);
        } else {
            ledger.stage(act(ActKind.DESTRUCTION_WITNESSED, after, witness, clauses));
        }
    }

    private static void requireOpen(Destruction list, ListHash signed, PersonId witness) {
        if (!list.awaits(witness)) {
            throw new ActRefused("destruction.not-open", List.of("R4.B4"), list.number());
        }
        if (!signed.equals(list.hash())) {
            throw new ActRefused("destruction.other-list", List.of("R4.B4"), list.number());
        }
    }

    /** Every line is ruled on again: a copy frozen, lent or put on hold since the request refuses the whole list. */
    private TreeSet<String> permitted(Destruction list, Action action, PersonId who) {
        var circumstances = Circumstances.plain().with(consent(list)).with(list.ending());
        var clauses = new TreeSet<String>();
        for (var item : list.items()) {
            var ruling = rulings.ruleOnCarrier(action, who, item.carrier().value(), circumstances);
            if (!(ruling instanceof Permitted)) {
                // a named witness reads the list, so there is nothing to hide
                throw Barred.of(ruling).refusing(item);
            }
            ruling.clauses().forEach(clause -> clauses.add(clause.toString()));
        }
        return clauses;
    }

    private Consent consent(Destruction list) {
        var request = java.util.Objects.requireNonNull(list.request());
        return requests.find(request)
                .filter(found -> found.state() instanceof ApprovalState.Approved)
                .flatMap(found -> ((ApprovalState.Approved) found.state()).consentTo(list.content()))
                .orElseThrow(() -> new ActRefused("destruction.other-list", List.of("R4.B1"), list.number()));
    }

    private void destroy(Destruction list, PersonId lastWitness, TreeSet<String> confirming) {
        secrets.lock(list.items().stream().map(Item::secret).toList());
        var clauses = permitted(list, Action.DESTROY, list.handler());
        clauses.addAll(confirming);
        var carriers = list.items().stream().map(Item::carrier).toList();
        var links = ending.markDestroyedWithoutEvidence(carriers, list.id().value(), lastWitness);
        var ended = secrets.endWithoutEvidence(
                list.items().stream().map(Item::secret).toList());
        store.done(list.id(), clock.instant());
        ledger.stage(act(ActKind.DESTROYED, list, lastWitness, clauses)
                .with("method", list.plan().way().code())
                .with("events", links.stream().map(Link::fact).toList())
                .with(
                        "secrets",
                        ended.stream().map(one -> one.secret().toString()).toList()));
        shredding.afterCommit(ended);
    }

    private static Act act(ActKind kind, Destruction list, PersonId witness, TreeSet<String> clauses) {
        return Act.done(kind, witness, "destruction:" + list.id())
                .by(List.copyOf(clauses))
                .with("list", list.hash().hex())
                .with(
                        "confirmed",
                        list.witnesses().stream()
                                .filter(Witness::confirmed)
                                .map(one -> one.person().toString())
                                .toList());
    }
}
