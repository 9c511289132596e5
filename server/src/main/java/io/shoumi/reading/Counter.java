package io.shoumi.reading;

import io.shoumi.custody.CounterScans;
import io.shoumi.gate.ActRefused;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.PersonId;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What stands on a clerk's counter: what waits, what is out, what was just scanned. */
@Component
public class Counter {
    private final CounterStore store;
    private final CounterScans scans;
    private final Clock clock;

    Counter(CounterStore store, CounterScans scans, Clock clock) {
        this.store = store;
        this.scans = scans;
        this.clock = clock;
    }

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
    public List<CounterScans.Line> scans(PersonId clerk) {
        return scans.today(clerk, ActKind.HANDED_OUT, ActKind.TAKEN_BACK);
    }

    /** Puts a refused scan on record with the copy it was about, in a transaction of its own. */
    public void refused(ActKind kind, PersonId clerk, String scanned, ActRefused why) {
        scans.refused(kind, clerk, scanned, why);
    }
}
