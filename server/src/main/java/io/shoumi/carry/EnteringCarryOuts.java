package io.shoumi.carry;

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
import io.shoumi.regulations.CarryPurpose;
import io.shoumi.regulations.Circumstances;
import io.shoumi.trip.OpeningTrips;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Enters a carry-out once what the rules ask for is there and they still permit it. */
@Component
class EnteringCarryOuts implements ApprovalListener {
    private final Rulings rulings;
    private final RegisterNumbers numbers;
    private final CarryFacts facts;
    private final CarryOutStore store;
    private final Copies copies;
    private final OpeningTrips trips;
    private final Clock clock;

    EnteringCarryOuts(
            Rulings rulings,
            RegisterNumbers numbers,
            CarryFacts facts,
            CarryOutStore store,
            Copies copies,
            OpeningTrips trips,
            Clock clock) {
        this.rulings = rulings;
        this.numbers = numbers;
        this.facts = facts;
        this.store = store;
        this.copies = copies;
        this.trips = trips;
        this.clock = clock;
    }

    @Override
    public Action act() {
        return Action.CARRY_OUT;
    }

    @Override
    public Circumstances circumstances(Request request) {
        return Plan.of(Objects.requireNonNull(request.secret()), request.state().content())
                .circumstances();
    }

    @Override
    public Map<String, Object> approved(Request request, PersonId lastApprover) {
        if (!(request.state() instanceof ApprovalState.Approved approved)) {
            throw new IllegalStateException("not approved: " + request.id());
        }
        var bearer = approved.requester();
        var plan = Plan.of(Objects.requireNonNull(request.secret()), approved.content());
        var consent = approved.consentTo(plan.content(facts.matter(plan, bearer)))
                .orElseThrow(() -> new ActRefused("approval.content-changed", List.of()));
        for (var copy : plan.copies()) {
            rulings.requireOnCarrier(
                    Action.CARRY_OUT, bearer, copy.value(), plan.circumstances().with(consent));
        }
        var entered = enter(plan, bearer, request.id().value());
        return Map.of("carryOut", entered.number(), "due", plan.due().toString());
    }

    /** Stages no evidence: the caller's act does. */
    CarryOutStore.Entered enter(Plan plan, PersonId bearer, @Nullable UUID request) {
        store.lock(plan.secret());
        plan.copies().forEach(this::requireFree);
        var now = clock.instant();
        if (!plan.due().isAfter(now)) {
            throw new ActRefused("carry.term-over", List.of());
        }
        var pledged = request == null ? now : store.sentAt(request);
        var entered = new CarryOutStore.Entered(CarryOutId.random(), numbers.next("WD"), request, bearer, pledged, now);
        store.insert(entered, plan);
        if (plan.way().purpose() == CarryPurpose.MEETING) {
            trips.openForCarryOut(
                    new OpeningTrips.Meeting(
                            plan.way().note().isEmpty()
                                    ? plan.way().destination()
                                    : plan.way().note(),
                            plan.way().destination(),
                            plan.due()),
                    bearer,
                    entered.id().value());
        }
        return entered;
    }

    /** In its place, promised to nobody, on no destruction list. What circulates or is frozen the rules refuse. */
    void requireFree(CarrierId id) {
        var copy = copies.find(id).orElseThrow(NotFound::new);
        store.open(id).ifPresent(open -> {
            throw new ActRefused(
                    "carry.already", List.of(), copy.numberText(), open.head().number());
        });
        facts.listed(id).ifPresent(list -> {
            throw new ActRefused("carry.copy-listed", List.of(), copy.numberText(), list);
        });
        if (facts.onLoan(id)) {
            throw new ActRefused("carry.copy-lent", List.of(), copy.numberText());
        }
        if (!copy.inPlace()) {
            throw new ActRefused("carry.copy-away", List.of(), copy.numberText());
        }
    }
}
