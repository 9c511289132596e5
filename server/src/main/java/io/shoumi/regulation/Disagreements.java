package io.shoumi.regulation;

import io.shoumi.regulations.Catalogue;
import io.shoumi.regulations.ClauseId;
import io.shoumi.regulations.Conflict;
import io.shoumi.regulations.ConflictReading;
import io.shoumi.regulations.Conflicts;
import io.shoumi.regulations.Regulation;
import io.shoumi.regulations.RuleBook;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where the regulations disagree, found by asking each about the same acts. That takes seconds, so it is done once and aside: from
 * the first look at the coverage page on, at the lowest priority.
 */
@Component
class Disagreements {
    private final RuleBook book;
    private final Catalogue catalogue;
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile @Nullable List<Conflict> found;

    Disagreements(RuleBook book, Catalogue catalogue) {
        this.book = book;
        this.catalogue = catalogue;
    }

    /** Begins to look, unless somebody has asked before. */
    void prepare() {
        if (asked.compareAndSet(false, true)) {
            Thread.ofPlatform()
                    .name("disagreements")
                    .daemon()
                    .priority(Thread.MIN_PRIORITY)
                    .start(() -> found = Conflicts.among(EnumSet.allOf(Regulation.class), book));
        }
    }

    /** The acts that one regulation refuses and another lets happen; empty while that is still being found out. */
    Optional<List<Conflict>> acts() {
        prepare();
        return Optional.ofNullable(found);
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
