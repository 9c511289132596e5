package io.shoumi.custody;

import io.shoumi.gate.NotFound;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one way custody changes: under the secret's lock, one event on both chains and one row of custody a change, and the
 * copies equation checked before anybody sees it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Chains {
    private final CustodyStore store;
    private final Copies copies;
    private final Clock clock;

    Chains(CustodyStore store, Copies copies, Clock clock) {
        this.store = store;
        this.copies = copies;
        this.clock = clock;
    }

    Link apply(CarrierId carrier, Change change, PersonId actor) {
        return applyEach(List.of(carrier), copy -> change, actor).getFirst();
    }

    /** All of them or none; the links come in the order of the carriers. */
    List<Link> applyEach(List<CarrierId> carriers, Function<Copy, Change> change, PersonId actor) {
        Map<CarrierId, SecretId> secrets = new LinkedHashMap<>();
        carriers.forEach(id -> secrets.put(id, store.secretOf(id).orElseThrow(NotFound::new)));
        store.lock(secrets.values());
        var links = new ArrayList<Link>();
        for (var id : secrets.keySet()) {
            var copy = store.copy(id).orElseThrow(NotFound::new);
            links.add(apply(copy, change.apply(copy), actor));
        }
        secrets.values().stream().distinct().forEach(this::requireBalance);
        return links;
    }

    private Link apply(Copy copy, Change change, PersonId actor) {
        var after = copy.after(change);
        return record(copy, after, change, actor);
    }

    private Link record(Copy before, Copy after, Change change, PersonId actor) {
        var event = event(after, change, actor);
        var id = store.insert(event, clock.instant());
        if (!before.at().equals(after.at()) || change instanceof Change.Registered) {
            store.place(after, event.at(), id);
        }
        if (!before.frozenBy().equals(after.frozenBy())) {
            store.freeze(after.id(), after.frozenBy().orElse(null), event.at());
        }
        return new Link(after.secret(), after.id(), after.number(), event.hash());
    }

    private CustodyEvent event(Copy copy, Change change, PersonId actor) {
        return new CustodyEvent(
                copy.secret(),
                copy.id(),
                store.heads(copy.secret(), copy.id()),
                change,
                actor,
                laterThanLast(copy.secret()));
    }

    private Instant laterThanLast(SecretId secret) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return store.lastAt(secret)
                .map(last -> last.plus(1, ChronoUnit.MICROS))
                .filter(now::isBefore)
                .orElse(now);
    }

    /** Numbers new copies from where the secret's numbers end. */
    List<NumberedCopy> register(SecretId secret, NewCopies wanted, PersonId actor) {
        store.lock(List.of(secret));
        var kept = store.keptFor(wanted.place(), secret).orElseThrow(Places::notApproved);
        var first = store.lastCopyNumber(secret) + 1;
        var numbered = new ArrayList<NumberedCopy>();
        for (var number = first; number < first + wanted.count(); number++) {
            var change = new Change.Registered(wanted.kind(), wanted.origin(), number, kept);
            numbered.add(register(secret, wanted, change, actor));
        }
        requireBalance(secret);
        return numbered;
    }

    private NumberedCopy register(SecretId secret, NewCopies wanted, Change.Registered change, PersonId actor) {
        var copy = Copy.registered(CarrierId.random(), secret, change);
        var label = Label.random();
        store.insertCarrier(copy.id(), secret, label, wanted, copy.number(), clock.instant());
        var link = record(copy, copy, change, actor);
        return new NumberedCopy(copy.id(), copy.number(), label, link.event());
    }

    private void requireBalance(SecretId secret) {
        if (!copies.sumOf(secret).balances()) {
            throw new IllegalStateException("the copies of secret " + secret + " do not add up");
        }
    }
}
