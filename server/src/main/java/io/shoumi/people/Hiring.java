package io.shoumi.people;

import io.shoumi.gate.BadInput;
import io.shoumi.gate.Caller;
import io.shoumi.gate.NotFound;
import io.shoumi.identity.Enrolment;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Entering one person by form, as the system administrator does. */
@Component
public class Hiring {
    private final Entering entering;
    private final Units units;
    private final Directory directory;
    private final Enrolment enrolment;
    private final Ledger ledger;

    Hiring(Entering entering, Units units, Directory directory, Enrolment enrolment, Ledger ledger) {
        this.entering = entering;
        this.units = units;
        this.directory = directory;
        this.enrolment = enrolment;
        this.ledger = ledger;
    }

    @Transactional
    public Slip hire(Caller by, NewPerson person) {
        var place = person.place();
        if (place == null || units.find(place).isEmpty()) {
            throw new BadInput(
                    entering.faultsOf(person).add("unit", "people.unit-missing").all());
        }
        var slip = entering.enter(person, by.person());
        ledger.stage(Act.done(ActKind.PERSON_CREATED, by.person(), "person:" + slip.person())
                .with("unit", place.toString())
                .with("posts", person.posts().stream().map(Post::code).sorted().toList()));
        return slip;
    }

    /** A fresh slip for somebody who has not enrolled yet. */
    @Transactional
    public List<Slip> inviteAgain(Caller by, PersonId person) {
        var known = directory.identityOf(person).orElseThrow(NotFound::new);
        var code = enrolment
                .inviteAgain(person)
                .orElseThrow(() -> new io.shoumi.gate.ActRefused("people.already-enrolled", List.of(), known.name()));
        ledger.stage(Act.done(ActKind.ACCOUNT_CREATED, by.person(), "account:" + person)
                .with("again", true));
        return List.of(new Slip(person, known.number(), known.name(), known.login(), code));
    }
}
