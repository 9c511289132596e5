package io.shoumi.carry;

import io.shoumi.custody.Copies;
import io.shoumi.custody.CopyView;
import io.shoumi.custody.HandOver;
import io.shoumi.custody.HandingOver;
import io.shoumi.custody.Label;
import io.shoumi.gate.NotFound;
import io.shoumi.ledger.PersonId;
import io.shoumi.regulation.Rulings;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks about carry-outs. Those of a secret that the reader may not see do not exist for them, but for who carries it out now and who
 * still has to confirm a hand-over of it.
 */
@Component
public class CarryOuts {
    private final CarryOutStore store;
    private final CarryFacts facts;
    private final HandingOver handingOver;
    private final Copies copies;
    private final Rulings rulings;
    private final Clock clock;

    CarryOuts(
            CarryOutStore store,
            CarryFacts facts,
            HandingOver handingOver,
            Copies copies,
            Rulings rulings,
            Clock clock) {
        this.store = store;
        this.facts = facts;
        this.handingOver = handingOver;
        this.copies = copies;
        this.rulings = rulings;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public CarryOut visible(CarryOutId id, PersonId reader) {
        return store.find(id)
                .filter(found -> concerns(found, reader)
                        || rulings.maySee(reader, found.head().secret()))
                .orElseThrow(NotFound::new);
    }

    private boolean concerns(CarryOut carryOut, PersonId person) {
        return carryOut.head().bearer().equals(person) && carryOut.any(Carried::out)
                || !waiting(carryOut, person).isEmpty();
    }

    /** The hand-overs of its copies that wait for the person. */
    @Transactional(readOnly = true)
    public List<HandOver> waiting(CarryOut carryOut, PersonId person) {
        return handingOver.waitingFor(person).stream()
                .filter(over -> carryOut.any(copy -> copy.id().equals(over.carried())))
                .toList();
    }

    /** Those that run in the departments of a clerk, the one due first on top. */
    @Transactional(readOnly = true)
    public List<CarryOut> runningOf(PersonId clerk) {
        return store.query(
                "where exists (select 1 from carry_out_copy y where y.carry_out_id = o.id and y.returned_at is null"
                        + " and y.lapsed_at is null) and " + CarryFacts.CLERK
                        + " order by o.due_at, o.number limit 200",
                Map.of("me", clerk.value(), "now", Timestamp.from(clock.instant())));
    }

    /** Whether the person hands copies of it over and takes them back, as far as designations go. */
    @Transactional(readOnly = true)
    public boolean clerkOf(CarryOut carryOut, PersonId person) {
        return facts.clerkOf(person, carryOut.head().secret(), clock.instant());
    }

    @Transactional(readOnly = true)
    public boolean clerk(PersonId person) {
        return facts.clerk(person, clock.instant());
    }

    @Transactional(readOnly = true)
    public boolean gatekeeper(PersonId person) {
        return facts.gatekeeper(person, clock.instant());
    }

    /** Where the label of a copy that is to be carried out, or is, leads this person; or a carry-out's number. */
    @Transactional(readOnly = true)
    public Optional<String> leads(String scanned, PersonId person) {
        return Label.read(scanned)
                .flatMap(copies::byLabel)
                .flatMap(copy -> leads(copy, person))
                .or(() -> numbered(scanned, person));
    }

    private Optional<String> leads(CopyView copy, PersonId person) {
        var open = store.open(copy.id());
        var now = clock.instant();
        if (open.isPresent() && facts.clerkOf(person, copy.secret(), now) && rulings.maySee(person, copy.secret())) {
            return Optional.of("/carry-outs/" + open.get().id() + "?label=" + copy.label());
        }
        if (open.filter(found -> found.head().bearer().equals(person)).isPresent()) {
            return Optional.of("/carry-outs/" + open.get().id());
        }
        return facts.guards(person, copy.secret(), now) && !facts.clerk(person, now)
                ? Optional.of("/gate?label=" + copy.label())
                : Optional.empty();
    }

    private Optional<String> numbered(String number, PersonId person) {
        return store.query("where o.number = upper(:number)", Map.of("number", number)).stream()
                .filter(found -> rulings.maySee(person, found.head().secret()))
                .map(found -> "/carry-outs/" + found.id())
                .findFirst();
    }
}
