package io.shoumi.approval;

import io.shoumi.gate.BadInput;
import io.shoumi.gate.NotFound;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import io.shoumi.regulation.Rulings;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells somebody of a request. They decide nothing, and they learn no more than the scope allows: what is asked, and about what,
 * only where they may see the secret; without a secret, only where they lead the department or above.
 */
@Component
public class Telling {
    private final RequestStore store;
    private final CopyStore copies;
    private final StepStore people;
    private final Requests requests;
    private final Rulings rulings;
    private final Ledger ledger;
    private final Clock clock;

    Telling(
            RequestStore store,
            CopyStore copies,
            StepStore people,
            Requests requests,
            Rulings rulings,
            Ledger ledger,
            Clock clock) {
        this.store = store;
        this.copies = copies;
        this.people = people;
        this.requests = requests;
        this.rulings = rulings;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param number the staff number of whom to tell */
    @Transactional
    public void tell(RequestId id, PersonId by, String number) {
        var request = store.lock(id);
        if (!requests.concerns(request, by)) {
            throw new NotFound();
        }
        var now = clock.instant();
        var person =
                people.member(number.strip(), now).orElseThrow(() -> new BadInput("copyTo", "approval.step.unknown"));
        if (requests.concerns(request, person)) {
            throw new BadInput("copyTo", "approval.copy.concerned");
        }
        if (!copies.tell(id, person, by, now)) {
            throw new BadInput("copyTo", "approval.copy.again");
        }
        ledger.stage(Evidence.of(ActKind.REQUEST_COPIED, request, by).with("to", person.toString()));
    }

    @Transactional
    public void note(RequestId id, PersonId person) {
        var request = store.lock(id);
        if (!copies.note(id, person, clock.instant())) {
            throw new NotFound();
        }
        ledger.stage(Evidence.of(ActKind.REQUEST_NOTED, request, person));
    }

    @Transactional(readOnly = true)
    public boolean told(Request request, PersonId person) {
        return copies.told(request.id(), person);
    }

    @Transactional(readOnly = true)
    public boolean unread(Request request, PersonId person) {
        return copies.unread(request.id(), person);
    }

    /** Who was told, by name. */
    @Transactional(readOnly = true)
    public List<String> names(Request request) {
        return copies.names(request.id());
    }

    /** Whether somebody who was told may see what is asked. */
    @Transactional(readOnly = true)
    public boolean seesContent(Request request, PersonId person) {
        var secret = request.secret();
        return secret == null ? people.leads(person, request.unit(), clock.instant()) : rulings.maySee(person, secret);
    }
}
