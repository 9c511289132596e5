package io.shoumi.carry;

import io.shoumi.approval.ApprovalState;
import io.shoumi.approval.RequestId;
import io.shoumi.approval.Requests;
import io.shoumi.gate.ActRefused;
import io.shoumi.ledger.PersonId;
import io.shoumi.regulation.Missing;
import io.shoumi.regulation.Rulings;
import io.shoumi.regulations.Action;
import io.shoumi.regulations.Circumstances;
import io.shoumi.regulations.Passage;
import io.shoumi.regulations.Permitted;
import io.shoumi.regulations.Ruling;
import io.shoumi.regulations.Safeguard;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether a copy may leave as things stand now: asked of the rules again with what was approved, when it is handed over and at the gate. */
@Component
class LeavingHouse {
    private final Requests requests;
    private final CarryFacts facts;
    private final Rulings rulings;

    LeavingHouse(Requests requests, CarryFacts facts, Rulings rulings) {
        this.requests = requests;
        this.facts = facts;
        this.rulings = rulings;
    }

    /** @throws ActRefused when what was approved is not what the registers say now */
    Ruling ruling(CarryOut carryOut, Carried copy) {
        return rulings.ruleOnCarrier(
                Action.CARRY_OUT, bearer(carryOut), copy.carrier().value(), circumstances(carryOut));
    }

    /** @throws ActRefused naming what stands against it, with its clauses */
    Permitted require(CarryOut carryOut, Carried copy) {
        var ruling = ruling(carryOut, copy);
        if (ruling instanceof Permitted permitted) {
            return permitted;
        }
        throw new ActRefused(
                "carry.bearer-refused", Missing.clauses(ruling), carryOut.head().bearerName(), Missing.words(ruling));
    }

    private static PersonId bearer(CarryOut carryOut) {
        return carryOut.head().bearer();
    }

    private Circumstances circumstances(CarryOut carryOut) {
        var request = carryOut.head().request();
        if (request == null) {
            return Circumstances.plain()
                    .with(Passage.outFor(Plan.purpose(carryOut.errand().purpose())))
                    .with(Safeguard.MEASURES_STATED, Safeguard.RETURN_DATE);
        }
        var approved = requests.find(new RequestId(request))
                .map(found -> found.state())
                .filter(ApprovalState.Approved.class::isInstance)
                .map(ApprovalState.Approved.class::cast)
                .orElseThrow(() -> new ActRefused("carry.not-approved", List.of()));
        var plan = Plan.of(carryOut.head().secret(), approved.content());
        var consent = approved.consentTo(plan.content(facts.matter(plan, bearer(carryOut))))
                .orElseThrow(() -> new ActRefused("approval.content-changed", List.of()));
        return plan.circumstances().with(consent);
    }
}
