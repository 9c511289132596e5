package io.shoumi.people;

import io.shoumi.gate.InputFaults;
import io.shoumi.identity.Enrolment;
import io.shoumi.ledger.PersonId;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters one person with an account that waits for them, and their proposed posts: the part that set-up, the form and the
 * import share. Without evidence of its own; the act that calls it, in whose transaction it runs, has it.
 */
@Component
public class Entering {
    private final PersonStore people;
    private final PostStore posts;
    private final Enrolment enrolment;
    private final Clock clock;

    Entering(PersonStore people, PostStore posts, Enrolment enrolment, Clock clock) {
        this.people = people;
        this.posts = posts;
        this.enrolment = enrolment;
        this.clock = clock;
    }

    /** What stands against the person; nothing was changed. */
    public InputFaults faultsOf(NewPerson person) {
        var identity = person.identity();
        var faults = person.faults()
                .unless(!people.numberTaken(identity.number()), "number", "people.number-taken", identity.number());
        enrolment
                .faultOf(identity.login())
                .ifPresent(fault -> faults.add("login", fault.messageKey(), fault.arguments()));
        return faults;
    }

    /**
     * Enters the person.
     *
     * @return the slip with the one-time code
     * @throws io.shoumi.gate.BadInput naming every fault at its field
     */
    @Transactional
    public Slip enter(NewPerson person, @Nullable PersonId by) {
        faultsOf(person).raise();
        var now = clock.instant();
        var id = people.insert(person, by, now);
        var unit = person.place();
        if (unit != null) {
            person.posts().forEach(post -> posts.propose(new Proposal(id, post, unit, by), now));
        }
        var identity = person.identity();
        var code = enrolment.invite(id, identity.login(), by);
        return new Slip(
                id, identity.number(), identity.name(), identity.login().toLowerCase(java.util.Locale.ROOT), code);
    }
}
