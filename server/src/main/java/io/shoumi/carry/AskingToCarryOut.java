package io.shoumi.carry;

import io.shoumi.approval.Need;
import io.shoumi.approval.NewRequest;
import io.shoumi.approval.Request;
import io.shoumi.approval.RequestId;
import io.shoumi.approval.Submitting;
import io.shoumi.gate.ActRefused;
import io.shoumi.gate.BadInput;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import io.shoumi.regulation.Rulings;
import io.shoumi.regulations.Action;
import io.shoumi.regulations.CarryPurpose;
import io.shoumi.regulations.Circumstances;
import io.shoumi.regulations.NeedsApproval;
import io.shoumi.regulations.Passage;
import io.shoumi.regulations.Permitted;
import io.shoumi.regulations.Refused;
import io.shoumi.regulations.Ruling;
import io.shoumi.regulations.Safeguard;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Somebody asks to carry copies out. Where the rules want approvals it becomes a request; where they want none, it is entered at once. */
@Component
public class AskingToCarryOut {
    private final CarryPlanning planning;
    private final EnteringCarryOuts entering;
    private final Rulings rulings;
    private final Submitting submitting;
    private final CarryFacts facts;
    private final Ledger ledger;

    AskingToCarryOut(
            CarryPlanning planning,
            EnteringCarryOuts entering,
            Rulings rulings,
            Submitting submitting,
            CarryFacts facts,
            Ledger ledger) {
        this.planning = planning;
        this.entering = entering;
        this.rulings = rulings;
        this.submitting = submitting;
        this.facts = facts;
        this.ledger = ledger;
    }

    /** What became of it: a request to be approved, or a carry-out that may begin. */
    public sealed interface Begun {
        record Asked(RequestId request) implements Begun {}

        record Entered(CarryOutId carryOut) implements Begun {}
    }

    /** What the rules want besides, and by which clauses it is asked. */
    private record Ruled(List<Need> needs, List<String> clauses) {}

    @Transactional
    public Begun ask(CarryForm form, PersonId bearer) {
        var plan = planning.plan(form, bearer);
        var ruled = ruled(plan, bearer);
        plan.copies().forEach(entering::requireFree);
        if (!ruled.needs().isEmpty()) {
            return new Begun.Asked(request(plan, bearer, ruled));
        }
        var entered = entering.enter(plan, bearer, null);
        ledger.stage(Act.done(ActKind.REQUEST_SUBMITTED, bearer, "carry-out:" + entered.id())
                .about(plan.secret())
                .by(ruled.clauses())
                .with("carryOut", entered.number())
                .with("copies", plan.copies().size())
                .with("purpose", plan.way().purpose().code())
                .with("due", plan.due().toString()));
        return new Begun.Entered(entered.id());
    }

    /** What is asked for now that a returned request was corrected; joins the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public NewRequest corrected(Request returned, CarryForm form) {
        var bearer = returned.state().requester();
        var plan = planning.plan(form, bearer);
        if (!plan.secret().equals(returned.secret())) {
            throw new BadInput("copies", "carry.copies-of-another");
        }
        var ruled = ruled(plan, bearer);
        plan.copies().forEach(entering::requireFree);
        if (ruled.needs().isEmpty()) {
            throw new ActRefused("approval.not-needed", List.of());
        }
        return asked(plan, bearer, ruled);
    }

    /** What was typed for a returned request. */
    @Transactional(readOnly = true)
    public CarryForm typed(Request returned) {
        var plan = Plan.of(
                Objects.requireNonNull(returned.secret()), returned.state().content());
        var way = plan.way();
        return new CarryForm(
                facts.labels(plan.copies()),
                new CarryForm.Errand(way.destination(), way.purpose().code(), way.note(), way.dueAt()),
                plan.companion() == null ? "" : facts.numberOf(plan.companion()),
                plan.measures().stream().map(Measure::code).toList(),
                false);
    }

    /** What the rules say to carrying out the copy of a label on business; empty where the person may not know of it. */
    @Transactional(readOnly = true)
    public Optional<Ruling> rulingOn(String label, PersonId bearer) {
        var filledIn = Circumstances.plain()
                .with(Passage.outFor(CarryPurpose.BUSINESS))
                .with(Safeguard.MEASURES_STATED, Safeguard.RETURN_DATE);
        return planning.copyOf(label, bearer)
                .map(copy -> rulings.ruleOnCarrier(
                        Action.CARRY_OUT, bearer, copy.id().value(), filledIn));
    }

    private Ruled ruled(Plan plan, PersonId bearer) {
        var needs = new ArrayList<Need>();
        var clauses = new TreeSet<String>();
        for (var copy : plan.copies()) {
            var ruling = rulings.ruleOnCarrier(Action.CARRY_OUT, bearer, copy.value(), plan.circumstances());
            clauses.addAll(CarryEvidence.clauses(ruling));
            switch (ruling) {
                case Permitted _ -> {}
                case NeedsApproval wanted -> needs.addAll(Need.of(wanted));
                case Refused _ ->
                    rulings.requireOnCarrier(Action.CARRY_OUT, bearer, copy.value(), plan.circumstances());
            }
        }
        requireSaid(plan);
        return new Ruled(needs.isEmpty() ? List.of() : Need.together(needs), List.copyOf(clauses));
    }

    /** Where no regulation that binds the department asks for them, the house does. */
    private static void requireSaid(Plan plan) {
        if (plan.measures().isEmpty()) {
            throw new BadInput("measures", "carry.measures-missing");
        }
        if (plan.way().dueAt() == null) {
            throw new BadInput("due", "carry.due-unread");
        }
    }

    private RequestId request(Plan plan, PersonId bearer, Ruled ruled) {
        var asked = asked(plan, bearer, ruled);
        var sent = submitting.submitWithoutEvidence(asked);
        ledger.stage(Act.done(ActKind.REQUEST_SUBMITTED, bearer, "request:" + sent.id())
                .about(plan.secret())
                .by(ruled.clauses())
                .with("number", sent.number())
                .with("act", Action.CARRY_OUT.code())
                .with("copies", plan.copies().size())
                .with("purpose", plan.way().purpose().code())
                .with("due", plan.due().toString())
                .with("digest", sent.digest().hex()));
        return sent.id();
    }

    private NewRequest asked(Plan plan, PersonId bearer, Ruled ruled) {
        var matter = facts.matter(plan, bearer);
        return new NewRequest(
                Action.CARRY_OUT,
                bearer,
                plan.secret(),
                plan.copies().getFirst(),
                matter.unit(),
                plan.content(matter),
                ruled.needs());
    }
}
