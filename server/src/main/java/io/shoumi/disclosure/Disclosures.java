package io.shoumi.disclosure;

import io.shoumi.custody.Copies;
import io.shoumi.custody.Label;
import io.shoumi.gate.NotFound;
import io.shoumi.ledger.PersonId;
import io.shoumi.regulation.Rulings;
import io.shoumi.regulations.Action;
import io.shoumi.regulations.Circumstances;
import io.shoumi.regulations.Permitted;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks about disclosures; those of a secret that the reader may not see do not exist for them. */
@Component
public class Disclosures {
    private final DisclosureStore store;
    private final Copies copies;
    private final Rulings rulings;
    private final Clock clock;

    Disclosures(DisclosureStore store, Copies copies, Rulings rulings, Clock clock) {
        this.store = store;
        this.copies = copies;
        this.rulings = rulings;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Disclosure visible(DisclosureId id, PersonId reader) {
        return store.find(id).filter(found -> maySee(found, reader)).orElseThrow(NotFound::new);
    }

    private boolean maySee(Disclosure disclosure, PersonId reader) {
        return rulings.maySee(reader, disclosure.head().secret());
    }

    /** Whether the person makes its copies ready and sends them, as the rules stand. */
    @Transactional(readOnly = true)
    public boolean clerkOf(Disclosure disclosure, PersonId person) {
        return may(Action.MANAGE_DISPATCH, disclosure, person);
    }

    @Transactional(readOnly = true)
    public boolean mayRecall(Disclosure disclosure, PersonId person) {
        return may(Action.RECALL, disclosure, person);
    }

    private boolean may(Action action, Disclosure disclosure, PersonId person) {
        var copy = disclosure.copies().getFirst().id().value();
        return rulings.ruleOnCarrier(action, person, copy, Circumstances.plain()) instanceof Permitted;
    }

    /** Where the label of a copy that is to be given leads a clerk, or the number on a printed sheet anybody who may see it. */
    @Transactional(readOnly = true)
    public Optional<String> leads(String scanned, PersonId person) {
        var now = clock.instant();
        return Label.read(scanned)
                .flatMap(copies::byLabel)
                .flatMap(copy -> store.of(copy.id()).stream()
                        .filter(found -> found.copy(copy.id()).stream()
                                .anyMatch(one -> found.state(one, now) == Disclosure.State.WAITING))
                        .filter(found -> maySee(found, person) && clerkOf(found, person))
                        .map(found -> "/disclosures/" + found.id() + "?label=" + copy.label())
                        .findFirst())
                .or(() -> numbered(scanned, person));
    }

    private Optional<String> numbered(String number, PersonId person) {
        return store.query("where d.number = upper(:number)", Map.of("number", number.strip())).stream()
                .filter(found -> maySee(found, person))
                .map(found -> "/disclosures/" + found.id())
                .findFirst();
    }
}
