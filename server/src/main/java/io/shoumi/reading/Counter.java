package io.shoumi.reading;

import io.shoumi.custody.Copies;
import io.shoumi.custody.Label;
import io.shoumi.gate.ActRefused;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What stands on a clerk's counter: what waits, what is out, what was just scanned. */
@Component
public class Counter {
    private final CounterStore store;
    private final Copies copies;
    private final Ledger ledger;
    private final Clock clock;

    Counter(CounterStore store, Copies copies, Ledger ledger, Clock clock) {
        this.store = store;
        this.copies = copies;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** One scan of today; {@code copy} is 青石-17 · 000002, or null where the label was none. */
    public record Line(
            Instant at,
            boolean back,
            boolean refused,
            @Nullable String copy,
            List<String> clauses) {}

    @Transactional(readOnly = true)
    public boolean isFor(PersonId person) {
        return store.designated(person, clock.instant());
    }

    @Transactional(readOnly = true)
    public List<Loan> toHandOut(PersonId clerk) {
        return store.toHandOut(clerk, clock.instant());
    }

    @Transactional(readOnly = true)
    public List<Loan> out(PersonId clerk) {
        return store.out(clerk, clock.instant());
    }

    /** Today's scans, newest first, refused ones on top. */
    @Transactional(readOnly = true)
    public List<Line> scans(PersonId clerk) {
        var today = clock.instant().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
        return store.scans(clerk, today.atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant()).stream()
                .map(scan -> new Line(
                        scan.at(),
                        scan.kind() == ActKind.TAKEN_BACK,
                        scan.refused(),
                        scan.cover() == null ? null : scan.cover() + " · " + scan.copy(),
                        scan.clauses()))
                .sorted(Comparator.comparing(Line::refused).reversed())
                .toList();
    }

    /** Puts a refused scan on record with the copy it was about, in a transaction of its own. */
    public void refused(ActKind kind, PersonId clerk, String scanned, ActRefused why) {
        var copy = Label.read(scanned).flatMap(copies::byLabel);
        var act = Act.refused(kind, clerk, copy.map(c -> "carrier:" + c.id()).orElse("label"))
                .by(why.clauses())
                .with("why", why.messageKey());
        ledger.stageApart(
                copy.map(c -> act.about(c.secret()).with("copy", c.numberText()).with("label", c.label()))
                        .orElse(act));
    }
}
