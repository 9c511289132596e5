package io.shoumi.dispatch;

import io.shoumi.custody.CarrierId;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import io.shoumi.regulation.RulingOnOthers;
import io.shoumi.regulation.Rulings;
import io.shoumi.regulations.Action;
import io.shoumi.regulations.Circumstances;
import io.shoumi.regulations.DispatchWay;
import io.shoumi.regulations.Passage;
import io.shoumi.regulations.Permitted;
import io.shoumi.regulations.Safeguard;
import io.shoumi.secret.Ceiling;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** What the rules say to a copy in an envelope: to the way and the carrier, to the addressee, to the courier. */
@Component
class RulingDispatches {
    private final Rulings rulings;
    private final RulingOnOthers others;
    private final DispatchFacts facts;
    private final Ceiling ceiling;
    private final OutsiderLeave leave;

    RulingDispatches(
            Rulings rulings, RulingOnOthers others, DispatchFacts facts, Ceiling ceiling, OutsiderLeave leave) {
        this.rulings = rulings;
        this.others = others;
        this.facts = facts;
        this.ceiling = ceiling;
        this.leave = leave;
    }

    /**
     * All that a dispatch takes.
     *
     * @return the clauses that it answers
     * @throws io.shoumi.gate.ActRefused with what is missing and its clauses
     */
    List<String> requireSent(CarrierId copy, Envelope envelope, PersonId clerk) {
        var sent = rulings.requireOnCarrier(Action.DISPATCH, clerk, copy.value(), circumstances(envelope));
        var clauses = new TreeSet<>(clauses(sent));
        clauses.addAll(requireLeave(copy, envelope.organisation(), clerk));
        envelope.courier().ifPresent(courier -> requireCourier(courier, copy));
        return List.copyOf(clauses);
    }

    /** To an outsider it is disclosed, which the general manager has to have agreed to (R2.10). */
    List<String> requireLeave(CarrierId copy, Organisation organisation, PersonId clerk) {
        return organisation.outsider()
                ? clauses(rulings.requireOnCarrier(
                        Action.DISCLOSE, clerk, copy.value(), leave.standing(copy, organisation)))
                : List.of();
    }

    void requireCourier(PersonId courier, CarrierId copy) {
        others.require(
                new RulingOnOthers.Part(Action.DELIVER, courier, facts.named(courier), "dispatch.courier-refused"),
                copy.value(),
                Circumstances.plain());
    }

    /** What changes a line that is there. */
    List<String> requireManaged(CarrierId copy, PersonId clerk) {
        return clauses(rulings.requireOnCarrier(Action.MANAGE_DISPATCH, clerk, copy.value(), Circumstances.plain()));
    }

    List<String> requireTakenBack(CarrierId copy, PersonId clerk) {
        return clauses(rulings.requireOnCarrier(Action.TAKE_BACK, clerk, copy.value(), Circumstances.plain()));
    }

    boolean maySee(PersonId person, Dispatch line) {
        return rulings.maySee(person, line.head().secret());
    }

    boolean maySee(PersonId person, SecretId secret) {
        return rulings.maySee(person, secret);
    }

    /** The envelope's number is the measure of what is carried; an encrypted line is one itself. */
    private Circumstances circumstances(Envelope envelope) {
        var established = EnumSet.of(Safeguard.DEFINED_FLOW, Safeguard.MEASURES_STATED);
        if (envelope.way() == DispatchWay.ENCRYPTED_FAX || envelope.way() == DispatchWay.ENCRYPTED_NETWORK) {
            established.addAll(ceiling.established());
        }
        return Circumstances.plain().with(Passage.by(envelope.way())).with(established.toArray(Safeguard[]::new));
    }

    private static List<String> clauses(Permitted ruling) {
        return ruling.clauses().stream().map(Object::toString).toList();
    }
}
