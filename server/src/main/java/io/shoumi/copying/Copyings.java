package io.shoumi.copying;

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
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks about copyings; those of a secret that the reader may not see do not exist for them. */
@Component
public class Copyings {
    private static final int SHOWN = 200;

    private final CopyingStore store;
    private final ShareStore shares;
    private final CopyingFacts facts;
    private final HandingOver handingOver;
    private final Copies copies;
    private final Rulings rulings;
    private final Clock clock;

    Copyings(
            CopyingStore store,
            ShareStore shares,
            CopyingFacts facts,
            HandingOver handingOver,
            Copies copies,
            Rulings rulings,
            Clock clock) {
        this.store = store;
        this.shares = shares;
        this.facts = facts;
        this.handingOver = handingOver;
        this.copies = copies;
        this.rulings = rulings;
        this.clock = clock;
    }

    /** A share with its copying and the last hand-over that it made. */
    public record Passing(Copying copying, Share share, Optional<HandOver> handOver) {}

    @Transactional(readOnly = true)
    public Copying visible(CopyingId id, PersonId reader) {
        return store.find(id)
                .filter(found -> rulings.maySee(reader, found.head().secret()))
                .orElseThrow(NotFound::new);
    }

    /** What waits at a counter: to be carried out by this person, or with copies that this clerk gives out. */
    @Transactional(readOnly = true)
    public List<Copying> waitingFor(PersonId person) {
        var waiting = "c.made_at is null and c.valid_until > :now and " + CopyingFacts.MAKER;
        var fetched =
                "c.made_at is not null and exists (select 1 from copying_share h join custody u on u.carrier_id = h.carrier_id"
                        + " and upper_inf(u.during) and u.state in ('held', 'archived', 'in-transit') where h.copying_id = c.id"
                        + " and h.holder_id is not null and h.received_at is null) and " + PassingClerk.OF_SECRET;
        return store.query(
                "where (" + waiting + ") or (" + fetched + ") order by c.approved_at, c.number limit " + SHOWN,
                Map.of("me", person.value(), "now", Timestamp.from(clock.instant())));
    }

    /** Whether the person is designated to carry this one out, as far as designations go. */
    @Transactional(readOnly = true)
    public boolean maker(CopyingId id, PersonId person) {
        return facts.maker(person, id, clock.instant());
    }

    /** Whether the person may give its copies out and take them back, as far as designations go. */
    @Transactional(readOnly = true)
    public boolean clerk(CopyingId id, PersonId person) {
        return facts.clerk(person, id, clock.instant());
    }

    @Transactional(readOnly = true)
    public boolean atCounter(PersonId person) {
        return facts.atCounter(person, clock.instant());
    }

    /** A share, for the two of its hand-over; for those who may not see the secret, only while it waits for them. */
    @Transactional
    public Passing passing(ShareId id, PersonId person) {
        var share = shares.get(id);
        var copying = store.find(share.copying()).orElseThrow(NotFound::new);
        var last = handingOver.lastOf(id.value());
        var concerned = person.equals(share.holder())
                || last.filter(over ->
                                over.giver().equals(person) || over.receiver().equals(person))
                        .isPresent();
        var busy = last.filter(over -> over.waitsFor(person)).isPresent();
        if (!concerned || !busy && !rulings.maySee(person, copying.head().secret())) {
            throw new NotFound();
        }
        return new Passing(copying, share, last);
    }

    @Transactional(readOnly = true)
    public String nameOf(PersonId person) {
        return facts.named(new Recipient.Holder(person));
    }

    /** Where a scan leads this person: a copy to what can be done with it, a source to what waits to be made of it. */
    @Transactional(readOnly = true)
    public Optional<String> leads(String scanned, PersonId person) {
        return Label.read(scanned)
                .flatMap(copies::byLabel)
                .flatMap(copy -> leadsToShare(copy, person).or(() -> leadsToMaking(copy, person)))
                .or(() -> numbered(scanned, person));
    }

    /** As {@link #leads}, for a new copy only that waits for its holder or is with them. */
    @Transactional(readOnly = true)
    public Optional<String> leadsToShare(String scanned, PersonId person) {
        return Label.read(scanned).flatMap(copies::byLabel).flatMap(copy -> leadsToShare(copy, person));
    }

    private Optional<String> leadsToShare(CopyView copy, PersonId person) {
        return shares.of(copy.id())
                .filter(share -> share.mayBeGiven() || share.mayBeTakenBack())
                .filter(share -> facts.clerk(person, share.copying(), clock.instant()))
                .filter(share -> rulings.maySee(person, copy.secret()))
                .map(share -> "/copying/" + share.copying() + "?label=" + copy.label());
    }

    private Optional<String> leadsToMaking(CopyView copy, PersonId person) {
        return store
                .query(
                        "where c.source_id = :copy and c.made_at is null and c.valid_until > :now and "
                                + CopyingFacts.MAKER + " order by c.approved_at, c.number",
                        Map.of(
                                "copy", copy.id().value(),
                                "me", person.value(),
                                "now", Timestamp.from(clock.instant())))
                .stream()
                .filter(found -> rulings.maySee(person, copy.secret()))
                .map(found -> "/copying/" + found.id() + "?label=" + copy.label())
                .findFirst();
    }

    private Optional<String> numbered(String number, PersonId person) {
        return store.query("where :number in (c.number, c.printing_number)", Map.of("number", number)).stream()
                .filter(found -> rulings.maySee(person, found.head().secret()))
                .map(found -> "/copying/" + found.id())
                .findFirst();
    }
}
