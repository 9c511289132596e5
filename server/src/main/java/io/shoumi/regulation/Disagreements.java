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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where the regulations disagree, found by asking each about the same acts; asked once, since the rules do not change. */
@Component
class Disagreements {
    private final RuleBook book;
    private final Catalogue catalogue;
    private volatile @Nullable List<Conflict> found;

    Disagreements(RuleBook book, Catalogue catalogue) {
        this.book = book;
        this.catalogue = catalogue;
    }

    List<Conflict> acts() {
        var known = found;
        if (known == null) {
            known = Conflicts.among(EnumSet.allOf(Regulation.class), book);
            found = known;
        }
        return known;
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
