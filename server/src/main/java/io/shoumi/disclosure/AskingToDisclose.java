package io.shoumi.disclosure;

import io.shoumi.approval.Need;
import io.shoumi.approval.NewRequest;
import io.shoumi.approval.Request;
import io.shoumi.approval.RequestId;
import io.shoumi.approval.Submitting;
import io.shoumi.dispatch.Organisations;
import io.shoumi.gate.BadInput;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import io.shoumi.regulation.Rulings;
import io.shoumi.regulations.Action;
import io.shoumi.regulations.Circumstances;
import io.shoumi.regulations.NeedsApproval;
import io.shoumi.regulations.Permitted;
import io.shoumi.regulations.Refused;
import io.shoumi.regulations.Role;
import io.shoumi.regulations.Ruling;
import io.shoumi.regulations.Safeguard;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Somebody asks to give copies to an outsider: a request, which the general manager decides beforehand (R2.10, R5.9). */
@Component
public class AskingToDisclose {
    private final DisclosurePlanning planning;
    private final EnteringDisclosures entering;
    private final Organisations organisations;
    private final Rulings rulings;
    private final Submitting submitting;
    private final DisclosureFacts facts;
    private final Ledger ledger;
    private final Clock clock;

    AskingToDisclose(
            DisclosurePlanning planning,
            EnteringDisclosures entering,
            Organisations organisations,
            Rulings rulings,
            Submitting submitting,
            DisclosureFacts facts,
            Ledger ledger,
            Clock clock) {
        this.planning = planning;
        this.entering = entering;
        this.organisations = organisations;
        this.rulings = rulings;
        this.submitting = submitting;
        this.facts = facts;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Whom the rules want asked, and by which clauses. */
    private record Ruled(List<Need> needs, List<String> clauses) {}

    @Transactional
    public RequestId ask(DisclosureForm form, PersonId requester) {
        var plan = planning.plan(form, requester);
        var ruled = ruled(plan, requester);
        var asked = asked(plan, requester, ruled);
        var sent = submitting.submitWithoutEvidence(asked);
        ledger.stage(Act.done(ActKind.REQUEST_SUBMITTED, requester, "request:" + sent.id())
                .about(plan.secret())
                .by(ruled.clauses())
                .with("number", sent.number())
                .with("act", Action.DISCLOSE.code())
                .with("copies", plan.copies().size())
                .with("to", asked.content().facts().getOrDefault("receivingId", ""))
                .with("due", plan.terms().due().toString())
                .with("digest", sent.digest().hex()));
        return sent.id();
    }

    /** What is asked for now that a returned request was corrected; joins the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public NewRequest corrected(Request returned, DisclosureForm form) {
        var requester = returned.state().requester();
        var plan = planning.plan(form, requester);
        if (!plan.secret().equals(returned.secret())) {
            throw new BadInput("copies", "disclosure.copies-of-another");
        }
        return asked(plan, requester, ruled(plan, requester));
    }

    /** What was typed for a returned request. */
    @Transactional(readOnly = true)
    public DisclosureForm typed(Request returned) {
        var plan = DisclosurePlan.of(
                Objects.requireNonNull(returned.secret()), returned.state().content());
        var terms = plan.terms();
        return new DisclosureForm(
                facts.labels(plan.copies()),
                plan.organisation().name(),
                new DisclosureForm.Terms(terms.contact(), terms.purpose(), terms.due(), terms.recallMeasure()),
                new DisclosureForm.Agreement(plan.named().number(), plan.named().on()));
    }

    /** What the rules say to giving the copy of a label, the agreement being there; empty where the person may not know of it. */
    @Transactional(readOnly = true)
    public Optional<Ruling> rulingOn(String label, PersonId person) {
        return planning.copyOf(label, person)
                .map(copy -> rulings.ruleOnCarrier(
                        Action.DISCLOSE,
                        person,
                        copy.id().value(),
                        Circumstances.plain().with(Safeguard.AGREEMENT_ON_FILE)));
    }

    private Ruled ruled(DisclosurePlan plan, PersonId requester) {
        var needs = new ArrayList<Need>();
        var clauses = new TreeSet<String>();
        for (var copy : plan.copies()) {
            var ruling = rulings.ruleOnCarrier(Action.DISCLOSE, requester, copy.value(), plan.circumstances());
            clauses.addAll(DisclosureEvidence.clauses(ruling));
            switch (ruling) {
                case Permitted _ -> {}
                case NeedsApproval wanted -> needs.addAll(Need.of(wanted));
                case Refused _ ->
                    rulings.requireOnCarrier(Action.DISCLOSE, requester, copy.value(), plan.circumstances());
            }
        }
        if (plan.agreement() == null) {
            throw new BadInput("agreement", "disclosure.agreement-missing");
        }
        plan.copies().forEach(entering::requireFree);
        // where no rule asked for anybody, the house asks the general manager all the same
        return new Ruled(
                needs.isEmpty() ? List.of(new Need(Role.GENERAL_MANAGER, List.of())) : Need.together(needs),
                List.copyOf(clauses));
    }

    /** With its organisation on the list, where it is new. */
    private NewRequest asked(DisclosurePlan typed, PersonId requester, Ruled ruled) {
        var plan = typed.to(organisations.add(typed.organisation(), requester, clock.instant()));
        var matter = facts.matter(plan, requester);
        return new NewRequest(
                Action.DISCLOSE,
                requester,
                plan.secret(),
                plan.copies().getFirst(),
                matter.unit(),
                plan.content(matter),
                ruled.needs());
    }
}
