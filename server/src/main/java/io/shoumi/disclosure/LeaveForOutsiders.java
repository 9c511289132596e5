package io.shoumi.disclosure;

import io.shoumi.approval.ApprovalState;
import io.shoumi.approval.RequestId;
import io.shoumi.approval.Requests;
import io.shoumi.custody.CarrierId;
import io.shoumi.dispatch.DispatchId;
import io.shoumi.dispatch.Organisation;
import io.shoumi.dispatch.OutsiderLeave;
import io.shoumi.gate.ActRefused;
import io.shoumi.regulations.Circumstances;
import io.shoumi.regulations.Safeguard;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A dispatch to an outsider goes by an approved disclosure of that copy to that organisation, as it was approved, whose agreement is on
 * file and whose day is not over; it uses it up (R2.10).
 */
@Component
class LeaveForOutsiders implements OutsiderLeave {
    private static final List<String> CLAUSE = List.of("R2.10");

    private final DisclosureStore store;
    private final DisclosureWrites writes;
    private final DisclosureFacts facts;
    private final Requests requests;
    private final Clock clock;

    LeaveForOutsiders(
            DisclosureStore store, DisclosureWrites writes, DisclosureFacts facts, Requests requests, Clock clock) {
        this.store = store;
        this.writes = writes;
        this.facts = facts;
        this.requests = requests;
        this.clock = clock;
    }

    @Override
    public Circumstances standing(CarrierId copy, Organisation to) {
        var about = about(copy, to);
        var open = about.stream().filter(found -> waits(found, copy)).findFirst();
        if (open.isPresent()) {
            return circumstances(open.get());
        }
        about.stream().findFirst().ifPresent(over -> {
            throw over(over, copy);
        });
        return Circumstances.plain();
    }

    @Override
    public String use(CarrierId copy, Organisation to, DispatchId line) {
        var id = about(copy, to).stream()
                .filter(found -> waits(found, copy))
                .map(Disclosure::id)
                .findFirst()
                .orElseThrow(() -> new ActRefused("disclosure.none", CLAUSE, to.name()));
        var locked = store.lock(id);
        if (!waits(locked, copy)) {
            throw over(locked, copy);
        }
        var number = locked.head().number();
        if (!locked.agreement().filed()) {
            throw new ActRefused("disclosure.agreement-unseen", CLAUSE, number);
        }
        if (locked.copy(copy).filter(Disclosure.Given::marked).isEmpty()) {
            throw new ActRefused("disclosure.unmarked", CLAUSE, number);
        }
        writes.used(id, copy, line);
        return number;
    }

    @Override
    public void moved(DispatchId from, @Nullable DispatchId to) {
        writes.moved(from, to);
    }

    private List<Disclosure> about(CarrierId copy, Organisation to) {
        return store.of(copy).stream()
                .filter(found -> found.head().organisation().id().equals(to.id()))
                .toList();
    }

    private boolean waits(Disclosure disclosure, CarrierId copy) {
        var now = clock.instant();
        return disclosure.copy(copy).stream().anyMatch(one -> disclosure.state(one, now) == Disclosure.State.WAITING);
    }

    /** The general manager's consent to exactly this, and the agreement where somebody has seen it. */
    private Circumstances circumstances(Disclosure disclosure) {
        var head = disclosure.head();
        var approved = requests.find(new RequestId(head.request()))
                .map(found -> found.state())
                .filter(ApprovalState.Approved.class::isInstance)
                .map(ApprovalState.Approved.class::cast)
                .orElseThrow(() -> new ActRefused(
                        "disclosure.none", CLAUSE, head.organisation().name()));
        var plan = DisclosurePlan.of(head.secret(), approved.content());
        var consent = approved.consentTo(plan.content(facts.matter(plan, head.requester())))
                .orElseThrow(() -> new ActRefused("approval.content-changed", List.of()));
        var plain = Circumstances.plain().with(consent);
        return disclosure.agreement().filed() ? plain.with(Safeguard.AGREEMENT_ON_FILE) : plain;
    }

    private static ActRefused over(Disclosure disclosure, CarrierId copy) {
        var number = disclosure.head().number();
        if (disclosure.copy(copy).stream().anyMatch(one -> one.dispatch() != null)) {
            return new ActRefused("disclosure.used", CLAUSE, number);
        }
        return new ActRefused(disclosure.recalled() ? "disclosure.recalled" : "disclosure.expired", CLAUSE, number);
    }
}
