package io.shoumi.disclosure;

import io.shoumi.approval.ApprovalListener;
import io.shoumi.approval.ApprovalState;
import io.shoumi.approval.Request;
import io.shoumi.custody.CarrierId;
import io.shoumi.custody.Copies;
import io.shoumi.custody.RegisterNumbers;
import io.shoumi.gate.ActRefused;
import io.shoumi.gate.NotFound;
import io.shoumi.ledger.PersonId;
import io.shoumi.regulation.Rulings;
import io.shoumi.regulations.Action;
import io.shoumi.regulations.Circumstances;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Enters a disclosure once the general manager agreed and the rules still let it be. */
@Component
class EnteringDisclosures implements ApprovalListener {
    private final Rulings rulings;
    private final RegisterNumbers numbers;
    private final DisclosureFacts facts;
    private final DisclosureStore store;
    private final DisclosureWrites writes;
    private final Copies copies;
    private final Clock clock;

    EnteringDisclosures(
            Rulings rulings,
            RegisterNumbers numbers,
            DisclosureFacts facts,
            DisclosureStore store,
            DisclosureWrites writes,
            Copies copies,
            Clock clock) {
        this.rulings = rulings;
        this.numbers = numbers;
        this.facts = facts;
        this.store = store;
        this.writes = writes;
        this.copies = copies;
        this.clock = clock;
    }

    @Override
    public Action act() {
        return Action.DISCLOSE;
    }

    @Override
    public Circumstances circumstances(Request request) {
        return DisclosurePlan.of(
                        Objects.requireNonNull(request.secret()),
                        request.state().content())
                .circumstances();
    }

    @Override
    public Map<String, Object> approved(Request request, PersonId lastApprover) {
        if (!(request.state() instanceof ApprovalState.Approved approved)) {
            throw new IllegalStateException("not approved: " + request.id());
        }
        var requester = approved.requester();
        var plan = DisclosurePlan.of(Objects.requireNonNull(request.secret()), approved.content());
        var consent = approved.consentTo(plan.content(facts.matter(plan, requester)))
                .orElseThrow(() -> new ActRefused("approval.content-changed", List.of()));
        for (var copy : plan.copies()) {
            rulings.requireOnCarrier(
                    Action.DISCLOSE,
                    requester,
                    copy.value(),
                    plan.circumstances().with(consent));
        }
        writes.lock(plan.secret());
        plan.copies().forEach(this::requireFree);
        if (!plan.terms().due().isAfter(clock.instant())) {
            throw new ActRefused("disclosure.term-over", List.of());
        }
        var entered = new DisclosureWrites.Entered(
                DisclosureId.random(), numbers.next("TG"), request.id().value(), requester, clock.instant());
        writes.insert(entered, plan);
        return Map.of("disclosure", entered.number(), "due", plan.terms().due().toString());
    }

    /** In its place and promised to no other outsider. What circulates, is frozen or dispatched the rules refuse. */
    void requireFree(CarrierId id) {
        var copy = copies.find(id).orElseThrow(NotFound::new);
        var now = clock.instant();
        store.of(id).stream()
                .filter(other ->
                        other.copy(id).stream().anyMatch(one -> other.state(one, now) == Disclosure.State.WAITING))
                .findFirst()
                .ifPresent(other -> {
                    throw new ActRefused(
                            "disclosure.already",
                            List.of(),
                            copy.numberText(),
                            other.head().number());
                });
        if (!copy.inPlace()) {
            throw new ActRefused("disclosure.copy-away", List.of(), copy.numberText());
        }
    }
}
