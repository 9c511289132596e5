package io.shoumi.dispatch;

import io.shoumi.custody.CarrierId;
import io.shoumi.custody.Copies;
import io.shoumi.custody.CopyView;
import io.shoumi.custody.HandingOver;
import io.shoumi.custody.Label;
import io.shoumi.gate.NotFound;
import io.shoumi.ledger.PersonId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks about dispatches; those of a secret that the reader may not see do not exist for them. */
@Component
public class Dispatches {
    private final DispatchStore store;
    private final DispatchFacts facts;
    private final RulingDispatches ruling;
    private final Copies copies;
    private final HandingOver handingOver;
    private final Clock clock;

    Dispatches(
            DispatchStore store,
            DispatchFacts facts,
            RulingDispatches ruling,
            Copies copies,
            HandingOver handingOver,
            Clock clock) {
        this.store = store;
        this.facts = facts;
        this.ruling = ruling;
        this.copies = copies;
        this.handingOver = handingOver;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Dispatch visible(DispatchId id, PersonId reader) {
        return store.find(id).filter(line -> ruling.maySee(reader, line)).orElseThrow(NotFound::new);
    }

    /**
     * For its courier: who carries a sealed envelope need not know what is in it, and sees the line only while it is on the way or
     * something of it waits for a confirmation.
     */
    @Transactional
    public Dispatch carriedBy(DispatchId id, PersonId courier) {
        return store.find(id)
                .filter(line -> courier.equals(line.head().courier()))
                .filter(line -> line.waitsForSlip() || waits(id, courier) || ruling.maySee(courier, line))
                .orElseThrow(NotFound::new);
    }

    /** Whether something of it waits for the person to confirm. */
    @Transactional
    public boolean waits(DispatchId id, PersonId person) {
        return handingOver.ofDispatch(id.value()).stream().anyMatch(over -> over.waitsFor(person));
    }

    /** Those of a clerk's departments for which nobody outside has signed, the one due first. */
    @Transactional(readOnly = true)
    public List<Dispatch> unsignedOf(PersonId clerk) {
        return store.query(
                "where " + DispatchStore.UNSIGNED + " and exists (select 1 from designation g where g.person_id = :me"
                        + " and g.during @> :now::timestamptz and g.unit_id = s.unit_id and 'receive' = any (g.acts))"
                        + " order by d.due_at limit 200",
                Map.of("me", clerk.value(), "now", Timestamp.from(clock.instant())));
    }

    /** The last one that a clerk entered: what the next envelope most likely says too. */
    @Transactional(readOnly = true)
    public Optional<Dispatch> lastOf(PersonId clerk) {
        return store
                .query(
                        "where d.clerk_id = :me and d.sent_at > :now::timestamptz - interval '12 hours' and d.struck_at is null"
                                + " order by d.sent_at desc limit 1",
                        Map.of("me", clerk.value(), "now", Timestamp.from(clock.instant())))
                .stream()
                .findFirst();
    }

    @Transactional(readOnly = true)
    public boolean clerkOf(DispatchId id, PersonId person) {
        return facts.clerkOf(person, id, clock.instant());
    }

    /** Whether the person is a clerk at all. */
    @Transactional(readOnly = true)
    public boolean clerk(PersonId person) {
        return facts.clerk(person, clock.instant());
    }

    /** Who may carry for a clerk's departments: number and name. */
    @Transactional(readOnly = true)
    public List<Courier> couriersFor(PersonId clerk) {
        return facts.couriersFor(clerk, clock.instant()).stream()
                .map(found -> new Courier(found.number(), found.name()))
                .toList();
    }

    public record Courier(String number, String name) {}

    /** {@code T101}. */
    @Transactional(readOnly = true)
    public String numberOf(PersonId person) {
        return facts.numberOf(person);
    }

    /** Where the label of a dispatched copy, or a line's number, leads this person. */
    @Transactional(readOnly = true)
    public Optional<String> leads(String scanned, PersonId person) {
        var label = Label.read(scanned);
        return label.isPresent()
                ? label.flatMap(copies::byLabel).flatMap(copy -> leads(copy, person))
                : numbered(scanned, person);
    }

    private Optional<String> numbered(String number, PersonId person) {
        return store.query("where d.number = upper(:number)", Map.of("number", number.strip())).stream()
                .findFirst()
                .flatMap(line -> leads(line, person, ""));
    }

    private Optional<String> leads(CopyView copy, PersonId person) {
        return running(copy.id()).flatMap(line -> leads(line, person, "?label=" + copy.label()));
    }

    private Optional<Dispatch> running(CarrierId copy) {
        return store.running(copy).flatMap(store::find);
    }

    private Optional<String> leads(Dispatch line, PersonId person, String more) {
        if (ruling.maySee(person, line)) {
            return Optional.of("/dispatches/" + line.id() + more);
        }
        return person.equals(line.head().courier())
                ? Optional.of("/dispatches/" + line.id() + "/carry")
                : Optional.empty();
    }
}
