package io.shoumi.circulation;

import io.shoumi.approval.Need;
import io.shoumi.approval.NewRequest;
import io.shoumi.approval.Request;
import io.shoumi.approval.RequestId;
import io.shoumi.approval.Submitting;
import io.shoumi.gate.ActRefused;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.NotFound;
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
import io.shoumi.regulations.Ruling;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A clerk starts a circulation, or adds readers to one. Where the rules want approvals it becomes a request. */
@Component
public class AskingToCirculate {
    private final Planning planning;
    private final StartingCirculations starting;
    private final Rulings rulings;
    private final Submitting submitting;
    private final CirculationFacts facts;
    private final CirculationStore store;
    private final Circulations circulations;
    private final Ledger ledger;

    AskingToCirculate(
            Planning planning,
            StartingCirculations starting,
            Rulings rulings,
            Submitting submitting,
            CirculationFacts facts,
            CirculationStore store,
            Circulations circulations,
            Ledger ledger) {
        this.planning = planning;
        this.starting = starting;
        this.rulings = rulings;
        this.submitting = submitting;
        this.facts = facts;
        this.store = store;
        this.circulations = circulations;
        this.ledger = ledger;
    }

    /** What became of it: a request to be approved, or a circulation that runs. */
    public sealed interface Begun {
        record Asked(RequestId request) implements Begun {}

        record Running(CirculationId circulation) implements Begun {}
    }

    /** What the rules want besides, and by which clauses it is asked. */
    private record Ruled(List<Need> needs, List<String> clauses) {}

    @Transactional
    public Begun start(CirculationForm form, PersonId clerk) {
        var plan = planning.plan(form, clerk);
        var ruled = ruled(plan, clerk);
        plan.copies().forEach(starting::requireFree);
        starting.requireReaders(plan);
        if (!ruled.needs().isEmpty()) {
            return new Begun.Asked(request(plan, clerk, ruled, ActKind.REQUEST_SUBMITTED));
        }
        var entered = starting.start(plan, clerk, null);
        ledger.stage(Act.done(ActKind.REQUEST_SUBMITTED, clerk, "circulation:" + entered.id())
                .about(plan.secret())
                .by(ruled.clauses())
                .with("circulation", entered.number())
                .with("copies", plan.copies().size())
                .with("readers", readers(plan)));
        return new Begun.Running(entered.id());
    }

    /** Adds readers at the end of the list. */
    @Transactional
    public Begun add(CirculationId id, String readers, String hours, PersonId clerk) {
        var circulation = circulations.visible(id, clerk);
        var ruled = ruled(planOfNobody(circulation), clerk);
        StartingCirculations.requireRunning(circulation);
        var plan = planning.more(circulation, readers, hours, clerk);
        starting.requireReaders(plan);
        if (!ruled.needs().isEmpty()) {
            return new Begun.Asked(request(plan, clerk, ruled, ActKind.READER_ADDED));
        }
        starting.add(plan, clerk, null);
        ledger.stage(CirculationEvidence.of(ActKind.READER_ADDED, clerk, circulation)
                .by(ruled.clauses())
                .with("readers", readers(plan)));
        return new Begun.Running(id);
    }

    /** Enough to be ruled on before anything that was typed is looked at. */
    private static Plan planOfNobody(Circulation circulation) {
        return new Plan(
                circulation.head().secret(),
                circulation.copies().stream().map(Circulation.LyingCopy::id).toList(),
                List.of(),
                circulation.head().proposal(),
                "",
                circulation.id());
    }

    /** What is asked for now that a returned request was corrected; joins the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public NewRequest corrected(Request returned, CirculationForm form) {
        var clerk = returned.state().requester();
        var before = Plan.of(
                Objects.requireNonNull(returned.secret()), returned.state().content());
        var plan = before.onto() == null
                ? planning.plan(form, clerk)
                : planning.more(
                        store.find(before.onto()).orElseThrow(NotFound::new), form.readers(), form.hours(), clerk);
        if (!plan.secret().equals(returned.secret())) {
            throw new BadInput("copies", "circulation.copies-of-another");
        }
        var ruled = ruled(plan, clerk);
        if (plan.onto() == null) {
            plan.copies().forEach(starting::requireFree);
        }
        starting.requireReaders(plan);
        if (ruled.needs().isEmpty()) {
            throw new ActRefused("approval.not-needed", List.of());
        }
        return asked(plan, clerk, ruled);
    }

    /** What was typed for a returned request; without copies where it adds readers to a circulation. */
    @Transactional(readOnly = true)
    public CirculationForm typed(Request returned) {
        var plan = Plan.of(
                Objects.requireNonNull(returned.secret()), returned.state().content());
        return new CirculationForm(
                plan.onto() == null ? facts.labels(plan.copies()) : "",
                facts.typed(plan.readers()),
                plan.proposal(),
                plan.instruction(),
                "");
    }

    /** What the rules say to circulating the copy of a label; empty where the person may not know of it. */
    @Transactional(readOnly = true)
    public Optional<Ruling> rulingOn(String label, PersonId clerk) {
        return planning.copyOf(label, clerk)
                .map(copy ->
                        rulings.ruleOnCarrier(Action.CIRCULATE, clerk, copy.id().value(), Circumstances.plain()));
    }

    private Ruled ruled(Plan plan, PersonId clerk) {
        var needs = new ArrayList<Need>();
        var clauses = new TreeSet<String>();
        for (var copy : plan.copies()) {
            var ruling = rulings.ruleOnCarrier(Action.CIRCULATE, clerk, copy.value(), Circumstances.plain());
            clauses.addAll(CirculationEvidence.clauses(ruling));
            switch (ruling) {
                case Permitted _ -> {}
                case NeedsApproval wanted -> needs.addAll(Need.of(wanted));
                case Refused _ ->
                    rulings.requireOnCarrier(Action.CIRCULATE, clerk, copy.value(), Circumstances.plain());
            }
        }
        return new Ruled(needs.isEmpty() ? List.of() : Need.together(needs), List.copyOf(clauses));
    }

    private RequestId request(Plan plan, PersonId clerk, Ruled ruled, ActKind kind) {
        var asked = asked(plan, clerk, ruled);
        var sent = submitting.submitWithoutEvidence(asked);
        ledger.stage(Act.done(kind, clerk, "request:" + sent.id())
                .about(plan.secret())
                .by(ruled.clauses())
                .with("number", sent.number())
                .with("act", Action.CIRCULATE.code())
                .with("copies", plan.copies().size())
                .with("readers", readers(plan))
                .with("digest", sent.digest().hex()));
        return sent.id();
    }

    private NewRequest asked(Plan plan, PersonId clerk, Ruled ruled) {
        var matter = facts.matter(plan, clerk, numberOf(plan.onto()));
        return new NewRequest(
                Action.CIRCULATE,
                clerk,
                plan.secret(),
                plan.copies().getFirst(),
                matter.unit(),
                plan.content(matter),
                ruled.needs());
    }

    private @Nullable String numberOf(@Nullable CirculationId onto) {
        return onto == null
                ? null
                : store.find(onto).orElseThrow(NotFound::new).head().number();
    }

    private static List<String> readers(Plan plan) {
        return plan.readers().stream().map(reader -> reader.person().toString()).toList();
    }
}
