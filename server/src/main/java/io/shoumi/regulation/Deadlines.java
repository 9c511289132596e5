package io.shoumi.regulation;

import io.shoumi.gate.BadInput;
import io.shoumi.gate.Caller;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The clocks that the organisation sets for itself; what the law sets for state secrets is not among them. */
@Component
public class Deadlines {
    public static final int HOURS_MAX = 720;
    private static final Hours UNSET = new Hours(72, 24, 48, 24, 168, 2);

    private final JdbcClient jdbc;
    private final Ledger ledger;

    Deadlines(JdbcClient jdbc, Ledger ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    /**
     * The clocks.
     *
     * @param report until the written report on an incident of company level
     * @param overdue after which an overdue loan goes to the leader and opens an incident
     * @param approval after which a need that nobody met goes to the next above besides
     * @param circulation that a reader has for a copy that circulates, unless the clerk gives others
     * @param dispatch within which the signed slip of a dispatch comes back
     * @param access within which a request should lead to access (R2.4)
     */
    public record Hours(int report, int overdue, int approval, int circulation, int dispatch, int access) {}

    @Transactional(readOnly = true)
    public Hours hours() {
        return jdbc.sql(
                        "select report_hours, overdue_hours, approval_hours, circulation_hours, dispatch_hours, access_hours from organisation")
                .query((row, n) -> new Hours(
                        row.getInt("report_hours"),
                        row.getInt("overdue_hours"),
                        row.getInt("approval_hours"),
                        row.getInt("circulation_hours"),
                        row.getInt("dispatch_hours"),
                        row.getInt("access_hours")))
                .optional()
                .orElse(UNSET);
    }

    public Duration report() {
        return Duration.ofHours(hours().report());
    }

    public Duration overdue() {
        return Duration.ofHours(hours().overdue());
    }

    public Duration approval() {
        return Duration.ofHours(hours().approval());
    }

    public Duration access() {
        return Duration.ofHours(hours().access());
    }

    @Transactional
    public void set(Caller by, Hours hours) {
        check("report", hours.report());
        check("overdue", hours.overdue());
        check("approval", hours.approval());
        check("circulation", hours.circulation());
        check("dispatch", hours.dispatch());
        check("access", hours.access());
        jdbc.sql("""
                        update organisation set report_hours = ?, overdue_hours = ?, approval_hours = ?, circulation_hours = ?,
                          dispatch_hours = ?, access_hours = ?""")
                .params(
                        hours.report(),
                        hours.overdue(),
                        hours.approval(),
                        hours.circulation(),
                        hours.dispatch(),
                        hours.access())
                .update();
        ledger.stage(Act.done(ActKind.DEADLINES_SET, by.person(), "organisation")
                .with("reportHours", hours.report())
                .with("overdueHours", hours.overdue())
                .with("approvalHours", hours.approval())
                .with("circulationHours", hours.circulation())
                .with("dispatchHours", hours.dispatch())
                .with("accessHours", hours.access()));
    }

    private static void check(String field, int hours) {
        if (hours < 1 || hours > HOURS_MAX) {
            throw new BadInput(field, "deadlines.hours", HOURS_MAX);
        }
    }
}
