package io.shoumi.clock;

import io.shoumi.home.ClockJump;
import io.shoumi.home.DataHome;
import io.shoumi.home.EveryNode;
import io.shoumi.home.SetClock;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Goes on where the house last stood before anybody is let in, records each jump, and keeps the offset for the next start. */
@Component
public class WatchingClock {
    private static final String OFFSET = "clock.offset-millis";
    private static final String CLOSING = "clock.closing";

    private final SetClock clock;
    private final DataHome home;
    private final Ledger ledger;
    private final String offset;
    private final String closing;
    private long keptMillis;
    private boolean keptClosing;

    WatchingClock(SetClock clock, DataHome home, Ledger ledger, JdbcClient jdbc) {
        this.clock = clock;
        this.home = home;
        this.ledger = ledger;
        this.offset = home.ownKey(OFFSET);
        var kept = home.get(offset);
        keptMillis = kept == null ? 0 : Long.parseLong(kept);
        this.closing = home.ownKey(CLOSING);
        keptClosing = "true".equals(home.get(closing));
        jdbc.sql("select at from evidence_staged order by id desc limit 1")
                .query(Timestamp.class)
                .optional()
                .ifPresent(newest -> clock.continueFrom(Duration.ofMillis(keptMillis), newest.toInstant()));
        if (keptClosing && clock.offset().toMillis() == keptMillis) {
            clock.follow();
        }
    }

    @EveryNode
    @Scheduled(initialDelay = 500, fixedDelay = 5_000)
    void look() {
        clock.instant();
        var jumps = clock.jumps();
        if (!jumps.isEmpty()) {
            jumps.forEach(this::record);
            clock.recorded(jumps);
        }
        keep();
    }

    private void record(ClockJump jump) {
        ledger.stageApart(Act.done(ActKind.CLOCK_JUMPED, null, "clock")
                .with("bySeconds", Math.round(jump.by().toMillis() / 1000.0))
                .with("at", jump.at().toString())
                .with("found", jump.found().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .with("offsetSeconds", clock.offset().toSeconds()));
    }

    private synchronized void keep() {
        var now = clock.offset().toMillis();
        var comesUp = clock.closing();
        if (now != keptMillis || comesUp != keptClosing) {
            home.put(closing, String.valueOf(comesUp));
            home.put(offset, String.valueOf(now));
            keptMillis = now;
            keptClosing = comesUp;
        }
    }

    /** Somebody who does not keep the machine says that its time is right. */
    public void follow(PersonId person) {
        var before = clock.offset();
        ledger.stageApart(Act.done(ActKind.CLOCK_FOLLOWED, person, "clock").with("offsetSeconds", before.toSeconds()));
        clock.follow();
        keep();
    }
}
