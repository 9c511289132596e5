package io.shoumi.approval;

import io.shoumi.approval.ApprovalState.Submitted;
import io.shoumi.gate.ActRefused;
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

/** Asks for one more named person's decision, before the approver's own or after it. */
@Component
public class AddingSteps {
    private static final int WHY_MAX = 200;

    private final RequestStore store;
    private final StepStore steps;
    private final Requests requests;
    private final Approvers approvers;
    private final Rulings rulings;
    private final Ledger ledger;
    private final Clock clock;

    AddingSteps(
            RequestStore store,
            StepStore steps,
            Requests requests,
            Approvers approvers,
            Rulings rulings,
            Ledger ledger,
            Clock clock) {
        this.store = store;
        this.steps = steps;
        this.requests = requests;
        this.approvers = approvers;
        this.rulings = rulings;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Who is asked for, when, and why.
     *
     * @param number the staff number
     */
    public record Wish(String number, boolean before, String why) {}

    /** Whether the reader may ask for somebody besides: it is theirs to decide by a post, their own or a leader's. */
    @Transactional(readOnly = true)
    public boolean may(Request request, PersonId approver) {
        return request.state() instanceof Submitted submitted
                && submitted.all().steps() < Submitted.STEPS_MAX
                && approvers
                        .authority(request, approver)
                        .filter(by -> by.seat() instanceof Seat.Post)
                        .isPresent();
    }

    @Transactional
    public void add(RequestId id, PersonId approver, Wish wish) {
        var request = store.lock(id);
        if (!requests.concerns(request, approver)) {
            throw new NotFound();
        }
        if (!(request.state() instanceof Submitted submitted)) {
            throw new ActRefused("approval.closed", List.of(), request.number());
        }
        var by = approvers
                .authority(request, approver)
                .orElseThrow(() -> new ActRefused("approval.not-yours", List.of()));
        var step = step(request, by, wish);
        var now = clock.instant();
        var next = submitted.add(by, step, now);
        if (!approvers.othersRemain(request.unit(), next, by)) {
            throw new BadInput("person", "approval.step.needed-elsewhere");
        }
        var added = next.all().wanted().getLast();
        steps.add(request, added.seat(), step, now);
        ledger.stage(Evidence.of(ActKind.REQUEST_STEP_ADDED, request, approver)
                .with("step", added.seat().code())
                .with("roles", List.of(by.seat().code()))
                .with("person", step.person().toString())
                .with("before", step.before()));
    }

    private Step step(Request request, Authority by, Wish wish) {
        if (wish.why().isBlank() || wish.why().length() > WHY_MAX) {
            throw new BadInput("why", "approval.step.why", WHY_MAX);
        }
        var person = steps.member(wish.number().strip(), clock.instant())
                .orElseThrow(() -> new BadInput("person", "approval.step.unknown"));
        var secret = request.secret();
        if (secret != null
                && !rulings.maySee(person, secret)
                && !steps.leads(person, request.unit(), clock.instant())) {
            throw new BadInput("person", "approval.step.beyond-scope");
        }
        return new Step(
                person, by.person(), by.seat(), wish.before(), wish.why().strip());
    }
}
