package io.shoumi.approval;

import io.shoumi.approval.ApprovalState.Submitted;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.regulation.Deadlines;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What time does to open requests: a need that nobody met in the hours that the organisation set goes to the next above besides;
 * a day before a request runs out, those who may decide it are reminded. Each in a transaction of its own.
 */
@Component
public class RequestClock {
    private static final Duration WARNED_BEFORE = Duration.ofDays(1);

    private final RequestStore store;
    private final ClockStore clocks;
    private final Approvers approvers;
    private final Deadlines deadlines;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate each;

    RequestClock(
            RequestStore store,
            ClockStore clocks,
            Approvers approvers,
            Deadlines deadlines,
            Ledger ledger,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.clocks = clocks;
        this.approvers = approvers;
        this.deadlines = deadlines;
        this.ledger = ledger;
        this.clock = clock;
        this.each = new TransactionTemplate(transactions);
    }

    @Scheduled(initialDelay = 25_000, fixedDelay = 60_000)
    public void tick() {
        var now = clock.instant();
        var after = deadlines.approval();
        clocks.overdue(after, now).forEach(overdue -> each.executeWithoutResult(status -> escalate(overdue, after)));
        clocks.runningOut(WARNED_BEFORE, now).forEach(id -> each.executeWithoutResult(status -> warn(id)));
    }

    private void escalate(ClockStore.Overdue overdue, Duration after) {
        var request = store.lock(overdue.request());
        var now = clock.instant();
        if (!(request.state() instanceof Submitted submitted)
                || !clocks.overdue(after, now).contains(overdue)) {
            return;
        }
        submitted.escalate(overdue.seat(), now);
        clocks.escalate(request, overdue.seat(), now);
        var to = approvers.deciders(request.id()).stream()
                .map(Approvers.Approver::authority)
                .filter(authority -> authority.seat().equals(overdue.seat()))
                .map(authority -> authority.person().toString())
                .toList();
        ledger.stage(Evidence.of(ActKind.REQUEST_ESCALATED, request, null)
                .with("roles", List.of(overdue.seat().code()))
                .with("hours", (int) after.toHours())
                .with("to", to));
    }

    private void warn(RequestId id) {
        var request = store.lock(id);
        var now = clock.instant();
        if (request.state() instanceof Submitted submitted && clocks.warn(id, now)) {
            ledger.stage(Evidence.of(ActKind.REQUEST_REMINDED, request, null)
                    .with("why", "expires")
                    .with("expires", submitted.expiresAt().toString()));
        }
    }
}
