package io.shoumi.circulation;

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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Enters a circulation, or readers more, once what the rules ask for is there and they still permit it. */
@Component
class StartingCirculations implements ApprovalListener {
    private final Rulings rulings;
    private final RulingReaders readers;
    private final RegisterNumbers numbers;
    private final CirculationFacts facts;
    private final CirculationStore store;
    private final TurnStore turns;
    private final Copies copies;
    private final Clock clock;

    StartingCirculations(
            Rulings rulings,
            RulingReaders readers,
            RegisterNumbers numbers,
            CirculationFacts facts,
            CirculationStore store,
            TurnStore turns,
            Copies copies,
            Clock clock) {
        this.rulings = rulings;
        this.readers = readers;
        this.numbers = numbers;
        this.facts = facts;
        this.store = store;
        this.turns = turns;
        this.copies = copies;
        this.clock = clock;
    }

    @Override
    public Action act() {
        return Action.CIRCULATE;
    }

    @Override
    public Map<String, Object> approved(Request request, PersonId lastApprover) {
        if (!(request.state() instanceof ApprovalState.Approved approved)) {
            throw new IllegalStateException("not approved: " + request.id());
        }
        var clerk = approved.requester();
        var plan = Plan.of(Objects.requireNonNull(request.secret()), approved.content());
        var consent = approved.consentTo(plan.content(facts.matter(plan, clerk, onto(plan))))
                .orElseThrow(() -> new ActRefused("approval.content-changed", List.of()));
        for (var copy : plan.copies()) {
            rulings.requireOnCarrier(
                    Action.CIRCULATE, clerk, copy.value(), Circumstances.plain().with(consent));
        }
        return plan.onto() == null
                ? Map.of("circulation", start(plan, clerk, request.id().value()).number())
                : Map.of(
                        "circulation",
                        add(plan, clerk, request.id().value()).head().number());
    }

    private @Nullable String onto(Plan plan) {
        return plan.onto() == null
                ? null
                : store.find(plan.onto()).orElseThrow(NotFound::new).head().number();
    }

    /** Stages no evidence: the caller's act does. */
    CirculationStore.Entered start(Plan plan, PersonId clerk, @Nullable UUID request) {
        store.lock(plan.secret());
        plan.copies().forEach(this::requireFree);
        requireReaders(plan);
        var entered = new CirculationStore.Entered(
                CirculationId.random(), numbers.next("CY"), request, plan.secret(), clerk, clock.instant());
        store.insert(entered, plan);
        return entered;
    }

    /** Readers more at the end of the list; stages no evidence. */
    Circulation add(Plan plan, PersonId clerk, @Nullable UUID request) {
        var circulation = store.lock(Objects.requireNonNull(plan.onto()));
        requireRunning(circulation);
        requireReaders(plan);
        var position = circulation.turns().size();
        for (var reader : plan.readers()) {
            if (circulation.lists(reader.person())) {
                throw new ActRefused("circulation.reader-twice", List.of(), facts.named(reader.person()));
            }
            turns.insert(circulation.id(), ++position, reader, new TurnStore.Added(request, clerk, clock.instant()));
        }
        return circulation;
    }

    static void requireRunning(Circulation circulation) {
        if (!circulation.running()) {
            throw new ActRefused(
                    "circulation.closed", List.of(), circulation.head().number());
        }
    }

    /** In its place, in no other circulation, and nobody's who was promised it. */
    void requireFree(CarrierId id) {
        var copy = copies.find(id).orElseThrow(NotFound::new);
        store.runningWith(id).ifPresent(number -> {
            throw new ActRefused("circulation.already", List.of(), copy.numberText(), number);
        });
        if (!copy.inPlace()) {
            throw new ActRefused("circulation.copy-away", List.of(), copy.numberText());
        }
        if (facts.awaited(id)) {
            throw new ActRefused("circulation.copy-awaited", List.of(), copy.numberText());
        }
    }

    void requireReaders(Plan plan) {
        plan.readers()
                .forEach(
                        reader -> readers.require(reader.person(), plan.copies().getFirst()));
    }
}
