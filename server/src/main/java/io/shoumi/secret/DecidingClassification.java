package io.shoumi.secret;

import io.shoumi.custody.CarrierKind;
import io.shoumi.custody.NewCopies;
import io.shoumi.custody.NumberedCopy;
import io.shoumi.custody.Numbering;
import io.shoumi.custody.Origin;
import io.shoumi.custody.PlaceId;
import io.shoumi.custody.RegisterNumbers;
import io.shoumi.gate.ActRefused;
import io.shoumi.gate.BadInput;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import io.shoumi.regulation.Rulings;
import io.shoumi.regulations.Action;
import io.shoumi.regulations.Circumstances;
import io.shoumi.regulations.Permitted;
import io.shoumi.secret.SecretStore.Decided;
import io.shoumi.secret.SecretStore.Pending;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides what somebody else proposed (R2.2). Approved, the secret is in force: it has its number, its term, its scope, and its
 * copies are numbered, all in one transaction with one evidence entry.
 */
@Component
public class DecidingClassification {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String REGISTER = "MJ";
    private static final int OPINION_MAX = 500;

    private final Rulings rulings;
    private final SecretStore store;
    private final Numbering numbering;
    private final RegisterNumbers numbers;
    private final Ledger ledger;
    private final Clock clock;

    DecidingClassification(
            Rulings rulings,
            SecretStore store,
            Numbering numbering,
            RegisterNumbers numbers,
            Ledger ledger,
            Clock clock) {
        this.rulings = rulings;
        this.store = store;
        this.numbering = numbering;
        this.numbers = numbers;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @return the number it got */
    @Transactional
    public String approve(SecretId id, PersonId decider, String opinion) {
        var permitted = rulings.require(Action.DECIDE_CLASSIFICATION, decider, id, Circumstances.plain());
        var pending = pending(id);
        var now = clock.instant();
        store.decide(new Decided(pending.classification(), decider, now, true, checked(opinion)));
        var number = numbers.next(REGISTER);
        var until = Term.end(now.atZone(CHINA).toLocalDate(), pending.termYears());
        store.activate(id, number, until);
        store.addScope(id, Scope.parse(pending.scope()), decider, now);
        var copies = number(id, pending, decider);
        ledger.stage(act(id, decider, permitted, "approved")
                .with("number", number)
                .with("level", pending.level())
                .with("termUntil", until.toString())
                .with("scope", pending.scope())
                .with(
                        "copies",
                        copies.stream().map(DecidingClassification::fact).toList()));
        return number;
    }

    @Transactional
    public void refuse(SecretId id, PersonId decider, String opinion) {
        var permitted = rulings.require(Action.DECIDE_CLASSIFICATION, decider, id, Circumstances.plain());
        var pending = pending(id);
        if (opinion.isBlank()) {
            throw new BadInput("opinion", "secret.opinion-required");
        }
        store.decide(new Decided(pending.classification(), decider, clock.instant(), false, checked(opinion)));
        store.refuse(id);
        ledger.stage(act(id, decider, permitted, "refused"));
    }

    private Pending pending(SecretId id) {
        return store.lockPending(id).orElseThrow(() -> new ActRefused("secret.not-pending", List.of()));
    }

    private static String checked(String opinion) {
        if (opinion.length() > OPINION_MAX) {
            throw new BadInput("opinion", "secret.too-long", OPINION_MAX);
        }
        return opinion.strip();
    }

    private static Act act(SecretId id, PersonId decider, Permitted permitted, String outcome) {
        return Act.done(ActKind.CLASSIFICATION_DECIDED, decider, "secret:" + id)
                .about(id)
                .by(permitted.clauses().stream().map(Object::toString).toList())
                .with("outcome", outcome);
    }

    private List<NumberedCopy> number(SecretId id, Pending pending, PersonId actor) {
        var origin = Origin.of(pending.origin());
        var numbered = new ArrayList<NumberedCopy>();
        if (pending.paperCopies() > 0 && pending.place() != null) {
            var place = new PlaceId(pending.place());
            var paper = new NewCopies(CarrierKind.PAPER, origin, pending.paperCopies(), pages(pending), place);
            numbered.addAll(numbering.numberWithoutEvidence(id, paper, actor));
        }
        if (pending.electronic()) {
            var place = store.vaultPlace(pending.unit())
                    .orElseThrow(() -> new ActRefused("secret.no-vault-place", List.of("R4.B6")));
            var file = new NewCopies(CarrierKind.FILE, origin, 1, pending.filePages(), place);
            numbered.addAll(numbering.numberWithoutEvidence(id, file, actor));
        }
        return numbered;
    }

    private static @org.jspecify.annotations.Nullable Integer pages(Pending pending) {
        return pending.pageCount() != null ? pending.pageCount() : pending.filePages();
    }

    private static Map<String, Object> fact(NumberedCopy copy) {
        return Map.of(
                "carrier",
                copy.id().toString(),
                "number",
                copy.number(),
                "event",
                copy.event().toString());
    }
}
