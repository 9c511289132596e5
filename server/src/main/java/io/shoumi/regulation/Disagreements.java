package io.shoumi.regulation;

import io.shoumi.regulations.Catalogue;
import io.shoumi.regulations.ClauseId;
import io.shoumi.regulations.Conflict;
import io.shoumi.regulations.ConflictReading;
import io.shoumi.regulations.Conflicts;
import io.shoumi.regulations.Regulation;
import io.shoumi.regulations.RuleBook;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where the regulations disagree, found by asking each about the same acts. That takes seconds, so it is done once and aside for the
 * rules in force: from the first look at the coverage page on, at the lowest priority.
 */
@Component
class Disagreements {
    private final RuleBook book;
    private final Catalogue catalogue;
    private final Clock clock;
    /** Since when the rules have been in force that are, or were, asked about. */
    private final AtomicReference<@Nullable LocalDate> asked = new AtomicReference<>();

    private volatile @Nullable Found found;

    private record Found(LocalDate since, List<Conflict> acts) {}

    Disagreements(RuleBook book, Catalogue catalogue, Clock clock) {
        this.book = book;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Begins to look, unless somebody has asked before about the rules in force now. */
    void prepare() {
        var now = clock.instant();
        var since = book.inForceSince(now);
        if (!since.equals(asked.getAndSet(since))) {
            Thread.ofPlatform()
                    .name("disagreements")
                    .daemon()
                    .priority(Thread.MIN_PRIORITY)
                    .start(() -> found = new Found(since, Conflicts.among(EnumSet.allOf(Regulation.class), book, now)));
        }
    }

    /** The acts that one regulation refuses and another lets happen; empty while that is still being found out. */
    Optional<List<Conflict>> acts() {
        prepare();
        var since = book.inForceSince(clock.instant());
        return Optional.ofNullable(found)
                .filter(known -> known.since().equals(since))
                .map(Found::acts);
    }

    List<ConflictReading> readings() {
        return catalogue.readings();
    }

    List<ConflictReading> readingsOf(ClauseId clause) {
        return catalogue.readings().stream()
                .filter(reading -> reading.clauses().contains(clause))
                .toList();
    }
}
