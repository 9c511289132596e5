package io.shoumi.regulation;

import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.regulations.Regulation;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** After each month says in the log how long the people of each unit waited for access in it (R2.4); a month only once. */
@Component
public class MeasuringWaits {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String CLAUSE = "R2.4";

    private final JdbcClient jdbc;
    private final Waits waits;
    private final Adoptions adoptions;
    private final Deadlines deadlines;
    private final Ledger ledger;
    private final Clock clock;

    MeasuringWaits(JdbcClient jdbc, Waits waits, Adoptions adoptions, Deadlines deadlines, Ledger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.waits = waits;
        this.adoptions = adoptions;
        this.deadlines = deadlines;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Measures each month that is over and not in the log; a house begins with the month before its first look. */
    @Scheduled(initialDelay = 45_000, fixedDelay = 600_000)
    @Transactional
    public void look() {
        var last = YearMonth.from(clock.instant().atZone(CHINA)).minusMonths(1);
        jdbc.sql("select access_measured from organisation for update")
                .query((row, n) -> measuredOr(row.getObject(1, LocalDate.class), last))
                .optional()
                .ifPresent(month -> measure(month, last));
    }

    private static YearMonth measuredOr(@Nullable LocalDate measured, YearMonth last) {
        return measured == null ? last : YearMonth.from(measured).plusMonths(1);
    }

    private void measure(YearMonth first, YearMonth last) {
        var bindings = adoptions.bindings();
        for (var month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            var of = month;
            var from = month.atDay(1).atStartOfDay(CHINA).toInstant();
            var to = month.plusMonths(1).atDay(1).atStartOfDay(CHINA).toInstant();
            waits.between(from, to).stream()
                    .filter(wait -> wait.given() > 0 && bindings.binds(wait.unit(), Regulation.COMPANY))
                    .forEach(wait -> ledger.stage(measured(of, wait)));
        }
        if (!first.isAfter(last)) {
            jdbc.sql("update organisation set access_measured = ?")
                    .param(Date.valueOf(last.atDay(1)))
                    .update();
        }
    }

    private Act measured(YearMonth month, Wait wait) {
        return Act.done(ActKind.ACCESS_MEASURED, null, "unit:" + wait.unit())
                .by(List.of(CLAUSE))
                .with("month", month.toString())
                .with("given", wait.given())
                .with("medianSeconds", Objects.requireNonNull(wait.median()).toSeconds())
                .with("withinTarget", wait.within())
                .with("targetHours", deadlines.hours().access());
    }
}
