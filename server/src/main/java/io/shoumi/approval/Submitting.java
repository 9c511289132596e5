package io.shoumi.approval;

import io.shoumi.custody.RegisterNumbers;
import io.shoumi.gate.ActRefused;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sends a request to those who may approve it. */
@Component
public class Submitting {
    static final Duration VALID = Duration.ofDays(7);

    private final RequestStore store;
    private final Approvers approvers;
    private final RegisterNumbers numbers;
    private final Clock clock;

    Submitting(RequestStore store, Approvers approvers, RegisterNumbers numbers, Clock clock) {
        this.store = store;
        this.approvers = approvers;
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * Joins the caller's transaction; the caller's act stages the evidence (number and digest among its facts).
     *
     * @throws ActRefused when nobody but the requester could give one of the approvals
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Submission submitWithoutEvidence(NewRequest asked) {
        requireApprovers(asked);
        var now = clock.instant();
        var until = now.plus(VALID);
        var state = new ApprovalState.Draft(asked.requester(), asked.content(), asked.needs()).submit(until);
        var request = new Request(
                RequestId.random(),
                numbers.next("SQ"),
                asked.act(),
                asked.secret(),
                asked.carrier(),
                asked.unit(),
                1,
                state,
                now,
                null);
        store.insert(request, asked, until);
        return new Submission(request.id(), request.number(), asked.content().digest(), until);
    }

    void requireApprovers(NewRequest asked) {
        for (var need : asked.needs()) {
            if (approvers.of(asked.unit(), need.role(), asked.requester()).isEmpty()) {
                throw new ActRefused(
                        "approval.nobody", need.clauses(), need.role().label());
            }
        }
        if (!approvers.canAllBeMet(asked.unit(), asked.needs(), Set.of(asked.requester()))) {
            throw new ActRefused(
                    "approval.nobody-else",
                    asked.needs().stream()
                            .flatMap(need -> need.clauses().stream())
                            .distinct()
                            .toList(),
                    asked.needs().size());
        }
    }
}
