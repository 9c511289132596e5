package io.shoumi.copying;

import io.shoumi.approval.ApprovalState;
import io.shoumi.approval.Request;
import io.shoumi.custody.RegisterNumbers;
import io.shoumi.gate.ActRefused;
import io.shoumi.ledger.PersonId;
import io.shoumi.regulation.Rulings;
import io.shoumi.regulations.Circumstances;
import io.shoumi.regulations.Consent;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Enters a copying once what the rules ask for is there and they still permit it; and says later whether that still holds. */
@Component
class EnteringCopies {
    /** An approval that nobody carried out for so long is over: what it was given for has passed. */
    private static final Duration VALID = Duration.ofDays(7);

    private final Rulings rulings;
    private final RulingRecipients recipients;
    private final RegisterNumbers numbers;
    private final CopyingFacts facts;
    private final CopyingStore store;
    private final Clock clock;

    EnteringCopies(
            Rulings rulings,
            RulingRecipients recipients,
            RegisterNumbers numbers,
            CopyingFacts facts,
            CopyingStore store,
            Clock clock) {
        this.rulings = rulings;
        this.recipients = recipients;
        this.numbers = numbers;
        this.facts = facts;
        this.store = store;
        this.clock = clock;
    }

    /** All approvals are there; stages nothing. */
    Map<String, Object> approved(CopyingKind kind, Request request) {
        var plan = planOf(kind, request);
        var requester = request.state().requester();
        rulings.requireOnCarrier(
                kind.asking(),
                requester,
                plan.source().value(),
                Circumstances.plain().with(consent(kind, request)));
        recipients.requireAll(plan);
        var entered = enter(plan, requester, request.id().value());
        return Map.of("copying", entered.number(), "until", entered.validUntil().toString());
    }

    static CopyPlan planOf(CopyingKind kind, Request request) {
        return CopyPlan.of(
                kind, Objects.requireNonNull(request.secret()), request.state().content());
    }

    /** What the approvers consented to, while the registers still name it as they saw it. */
    Consent consent(CopyingKind kind, Request request) {
        if (!(request.state() instanceof ApprovalState.Approved approved)) {
            throw new IllegalStateException("not approved: " + request.id());
        }
        var plan = planOf(kind, request);
        return approved.consentTo(plan.content(facts.matter(plan, approved.requester())))
                .orElseThrow(() -> new ActRefused("approval.content-changed", List.of()));
    }

    /** Stages no evidence: the caller's act does. */
    CopyingStore.Entered enter(CopyPlan plan, PersonId requester, @Nullable UUID request) {
        var now = clock.instant();
        var entered = new CopyingStore.Entered(
                CopyingId.random(), numbers.next("FZ"), request, requester, now, now.plus(VALID));
        store.insert(entered, plan);
        return entered;
    }
}
