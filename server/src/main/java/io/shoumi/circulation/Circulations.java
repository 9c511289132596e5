package io.shoumi.circulation;

import io.shoumi.custody.CarrierId;
import io.shoumi.custody.Copies;
import io.shoumi.custody.CopyView;
import io.shoumi.custody.HandOver;
import io.shoumi.custody.HandingOver;
import io.shoumi.custody.Label;
import io.shoumi.custody.PassingClerk;
import io.shoumi.gate.NotFound;
import io.shoumi.ledger.PersonId;
import io.shoumi.regulation.Rulings;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks about circulations; those on a secret that the reader may not see do not exist for them. */
@Component
public class Circulations {
    private final CirculationStore store;
    private final TurnStore turns;
    private final CirculationFacts facts;
    private final HandingOver handingOver;
    private final Copies copies;
    private final Rulings rulings;
    private final Clock clock;

    Circulations(
            CirculationStore store,
            TurnStore turns,
            CirculationFacts facts,
            HandingOver handingOver,
            Copies copies,
            Rulings rulings,
            Clock clock) {
        this.store = store;
        this.turns = turns;
        this.facts = facts;
        this.handingOver = handingOver;
        this.copies = copies;
        this.rulings = rulings;
        this.clock = clock;
    }

    /**
     * A turn with its circulation and the last hand-over that it made.
     *
     * @param receiver who receives by that hand-over; null where there is none
     */
    public record Passing(
            Circulation circulation,
            Turn turn,
            Optional<HandOver> handOver,
            @Nullable String receiver) {}

    /** One sheet. */
    @Transactional(readOnly = true)
    public Circulation visible(CirculationId id, PersonId reader) {
        return store.find(id)
                .filter(found -> rulings.maySee(reader, found.head().secret()))
                .orElseThrow(NotFound::new);
    }

    /** Those that run in the departments of a clerk, the one that runs longest first. */
    @Transactional(readOnly = true)
    public List<Circulation> runningOf(PersonId clerk) {
        return store.query(
                "where c.closed_at is null and " + PassingClerk.OF_SECRET
                        + " order by c.started_at, c.number limit 200",
                Map.of("me", clerk.value(), "now", Timestamp.from(clock.instant())));
    }

    /** Whether the person may pass copies of it on, as far as designations go. */
    @Transactional(readOnly = true)
    public boolean clerkOf(CirculationId id, PersonId person) {
        return facts.clerkOf(person, id, clock.instant());
    }

    /** Whether the person is a clerk at all. */
    @Transactional(readOnly = true)
    public boolean clerk(PersonId person) {
        return facts.clerk(person, clock.instant());
    }

    /**
     * A turn, for its reader and for the two of its hand-over only; for those who may not see the secret, only while the copy is out or
     * the hand-over waits for them.
     */
    @Transactional
    public Passing passing(TurnId id, PersonId person) {
        var turn = turns.get(id);
        var last = handingOver.lastOf(id.value());
        var circulation = store.find(turn.circulation()).orElseThrow(NotFound::new);
        var concerned = turn.reader().equals(person)
                || last.filter(over ->
                                over.giver().equals(person) || over.receiver().equals(person))
                        .isPresent();
        var busy = turn.out() || last.filter(over -> over.waitsFor(person)).isPresent();
        if (!concerned || !busy && !rulings.maySee(person, circulation.head().secret())) {
            throw new NotFound();
        }
        var receiver = last.map(over -> facts.named(over.receiver())).orElse(null);
        return new Passing(circulation, turn, last, receiver);
    }

    /** The circulation that a turn is of. */
    @Transactional(readOnly = true)
    public CirculationId of(TurnId turn) {
        return turns.get(turn).circulation();
    }

    /** Whether the copy circulates now. */
    @Transactional(readOnly = true)
    public boolean has(CarrierId copy) {
        return store.running(copy).isPresent();
    }

    /** Where the label of a copy that circulates leads this person, or a sheet's number: to what can be done with it now. */
    @Transactional(readOnly = true)
    public Optional<String> leads(String scanned, PersonId person) {
        return Label.read(scanned)
                .flatMap(copies::byLabel)
                .flatMap(copy -> leads(copy, person))
                .or(() -> numbered(scanned, person));
    }

    private Optional<String> numbered(String number, PersonId person) {
        return store.query("where c.number = :number", Map.of("number", number)).stream()
                .filter(found -> rulings.maySee(person, found.head().secret()))
                .map(found -> "/circulations/" + found.id())
                .findFirst();
    }

    private Optional<String> leads(CopyView copy, PersonId person) {
        var running = store.running(copy.id());
        if (running.isEmpty()) {
            return Optional.empty();
        }
        if (facts.clerkOf(person, running.get(), clock.instant()) && rulings.maySee(person, copy.secret())) {
            return Optional.of("/circulations/" + running.get() + "?label=" + copy.label());
        }
        return turns.out(copy.id())
                .filter(turn -> turn.reader().equals(person))
                .map(turn -> "/circulations/turns/" + turn.id());
    }
}
