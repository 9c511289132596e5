package io.shoumi.copying;

import io.shoumi.approval.Need;
import io.shoumi.approval.NewRequest;
import io.shoumi.approval.Request;
import io.shoumi.approval.RequestId;
import io.shoumi.approval.Submitting;
import io.shoumi.custody.Copies;
import io.shoumi.custody.CopyView;
import io.shoumi.gate.ActRefused;
import io.shoumi.gate.BadInput;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import io.shoumi.regulation.Rulings;
import io.shoumi.regulations.Circumstances;
import io.shoumi.regulations.NeedsApproval;
import io.shoumi.regulations.Permitted;
import io.shoumi.regulations.Refused;
import io.shoumi.regulations.Ruling;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Somebody asks for copies or an excerpt. Where the rules want approvals it becomes a request. */
@Component
public class AskingToCopy {
    private final PlanningCopies planning;
    private final EnteringCopies entering;
    private final RulingRecipients recipients;
    private final Rulings rulings;
    private final Submitting submitting;
    private final CopyingFacts facts;
    private final Copies copies;
    private final Ledger ledger;

    AskingToCopy(
            PlanningCopies planning,
            EnteringCopies entering,
            RulingRecipients recipients,
            Rulings rulings,
            Submitting submitting,
            CopyingFacts facts,
            Copies copies,
            Ledger ledger) {
        this.planning = planning;
        this.entering = entering;
        this.recipients = recipients;
        this.rulings = rulings;
        this.submitting = submitting;
        this.facts = facts;
        this.copies = copies;
        this.ledger = ledger;
    }

    /** What became of it: a request to be approved, or a copying to be carried out. */
    public sealed interface Begun {
        record Asked(RequestId request) implements Begun {}

        record Entered(CopyingId copying) implements Begun {}
    }

    @Transactional
    public Begun ask(CopyingForm form, PersonId requester) {
        var plan = planning.plan(form, requester);
        var ruling = ruled(plan, requester);
        recipients.requireAll(plan);
        if (ruling instanceof NeedsApproval needs) {
            return new Begun.Asked(request(plan, requester, needs));
        }
        var entered = entering.enter(plan, requester, null);
        ledger.stage(Act.done(ActKind.REQUEST_SUBMITTED, requester, "copying:" + entered.id())
                .about(plan.secret())
                .by(CopyingEvidence.clauses(ruling))
                .with("copying", entered.number())
                .with("act", plan.kind().asking().code())
                .with("copies", plan.recipients().size()));
        return new Begun.Entered(entered.id());
    }

    /** What is asked for now that a returned request was corrected; joins the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public NewRequest corrected(Request returned, CopyingForm form) {
        var requester = returned.state().requester();
        var plan = planning.plan(form, requester);
        if (!plan.secret().equals(returned.secret())) {
            throw new BadInput("source", "copying.copy-of-another");
        }
        var ruling = ruled(plan, requester);
        recipients.requireAll(plan);
        if (ruling instanceof NeedsApproval needs) {
            return asked(plan, requester, needs);
        }
        throw new ActRefused("approval.not-needed", List.of());
    }

    /** What was typed for a returned request. */
    @Transactional(readOnly = true)
    public CopyingForm typed(CopyingKind kind, Request returned) {
        var plan = CopyPlan.of(
                kind,
                Objects.requireNonNull(returned.secret()),
                returned.state().content());
        return new CopyingForm(
                kind.code(),
                facts.label(plan),
                facts.typed(plan.recipients()),
                plan.extent().pages(),
                String.valueOf(plan.extent().pageCount()),
                plan.extent().onto().code(),
                plan.purpose());
    }

    /** What a form begins with: a paper copy of the secret that lies in its place, and the person's own number. */
    @Transactional(readOnly = true)
    public Optional<CopyView> copyAtHand(SecretId secret, PersonId person) {
        return rulings.maySee(person, secret)
                ? copies.whereEachIs(secret).stream()
                        .filter(copy ->
                                copy.inPlace() && !copy.frozen() && !copy.kind().electronic())
                        .findFirst()
                : Optional.empty();
    }

    @Transactional(readOnly = true)
    public Optional<CopyView> copyOf(String label, PersonId person) {
        return planning.copyOf(label, person);
    }

    @Transactional(readOnly = true)
    public String numberOf(PersonId person) {
        return facts.numberOf(person);
    }

    /** What the rules say to copying the copy of a label, or excerpting it; empty where the person may not know of it. */
    @Transactional(readOnly = true)
    public Optional<Ruling> rulingOn(CopyingKind kind, String label, PersonId person) {
        return planning.copyOf(label, person)
                .map(copy ->
                        rulings.ruleOnCarrier(kind.asking(), person, copy.id().value(), Circumstances.plain()));
    }

    private Ruling ruled(CopyPlan plan, PersonId requester) {
        var asking = plan.kind().asking();
        var ruling = rulings.ruleOnCarrier(asking, requester, plan.source().value(), Circumstances.plain());
        return switch (ruling) {
            case Permitted _, NeedsApproval _ -> ruling;
            case Refused _ ->
                rulings.requireOnCarrier(asking, requester, plan.source().value(), Circumstances.plain());
        };
    }

    private RequestId request(CopyPlan plan, PersonId requester, NeedsApproval needs) {
        var asked = asked(plan, requester, needs);
        var sent = submitting.submitWithoutEvidence(asked);
        ledger.stage(Act.done(ActKind.REQUEST_SUBMITTED, requester, "request:" + sent.id())
                .about(plan.secret())
                .by(CopyingEvidence.clauses(needs))
                .with("number", sent.number())
                .with("act", plan.kind().asking().code())
                .with("copy", asked.content().facts().getOrDefault("source", ""))
                .with("copies", plan.recipients().size())
                .with("digest", sent.digest().hex()));
        return sent.id();
    }

    private NewRequest asked(CopyPlan plan, PersonId requester, NeedsApproval needs) {
        var matter = facts.matter(plan, requester);
        return new NewRequest(
                plan.kind().asking(),
                requester,
                plan.secret(),
                plan.source(),
                matter.unit(),
                plan.content(matter),
                Need.of(needs));
    }
}
