package io.shoumi.reading;

import io.shoumi.custody.PlaceId;
import io.shoumi.gate.ActRefused;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import io.shoumi.regulation.Rulings;
import io.shoumi.regulations.Action;
import io.shoumi.regulations.Circumstances;
import io.shoumi.regulations.Consent;
import io.shoumi.regulations.NeedsApproval;
import io.shoumi.regulations.Party;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A loan that an emergency opens. The rules are asked as ever; what they want approved counts as approved by whoever joined the
 * emergency, and everything else that they want must hold: pledge, reading room, a copy that is not frozen.
 */
@Component
public class EmergencyLoans {
    private final Rulings rulings;
    private final MatterStore matters;
    private final Lending lending;

    EmergencyLoans(Rulings rulings, MatterStore matters, Lending lending) {
        this.rulings = rulings;
        this.matters = matters;
        this.lending = lending;
    }

    /** Who may read what until when, in which room. */
    public record Wanted(
            SecretId secret, PersonId reader, PlaceId room, Instant until, String purpose, PersonId approver) {}

    /** The loan's number and the clauses that it rests on. */
    public record Lent(String number, List<String> clauses) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public Lent lend(Wanted wanted) {
        var carrier = matters.free(wanted.secret(), LoanMode.ELECTRONIC, null)
                .orElseThrow(() -> new ActRefused("reading.no-copy-free", List.of()));
        var asked = rulings.ruleOnCarrier(Action.BORROW, wanted.reader(), carrier.value(), Circumstances.plain());
        var circumstances = asked instanceof NeedsApproval needs
                ? Circumstances.plain().with(consent(needs, wanted.approver()))
                : Circumstances.plain();
        var ruling = rulings.requireOnCarrier(Action.BORROW, wanted.reader(), carrier.value(), circumstances);
        var wish = new Wish(carrier, LoanMode.ELECTRONIC, wanted.purpose(), wanted.room(), wanted.until());
        var loan = lending.lendWithoutEvidence(wanted.secret(), wish, wanted.reader(), ruling, null);
        return new Lent(
                loan.number(), ruling.clauses().stream().map(Object::toString).toList());
    }

    private static Consent consent(NeedsApproval needs, PersonId approver) {
        var by = new Party(approver.toString());
        return new Consent(needs.roles().stream().collect(Collectors.toMap(role -> role, role -> by)));
    }
}
