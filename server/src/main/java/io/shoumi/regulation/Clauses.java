package io.shoumi.regulation;

import io.shoumi.gate.NotFound;
import io.shoumi.people.Unit;
import io.shoumi.people.UnitId;
import io.shoumi.people.Units;
import io.shoumi.regulations.Catalogue;
import io.shoumi.regulations.ClauseId;
import io.shoumi.regulations.ConflictReading;
import io.shoumi.regulations.Regulation;
import io.shoumi.regulations.RuleBook;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the pages of regulations show, gathered from rule book, catalogue, registers and log. */
@Component
public class Clauses {
    private static final ClauseId WAITING = new ClauseId("R2.4");

    private final Catalogue catalogue;
    private final RuleBook book;
    private final Units units;
    private final Adoptions adoptions;
    private final Coverage coverage;
    private final LiveEvidence evidence;
    private final Disagreements disagreements;
    private final Waits waits;
    private final Deadlines deadlines;
    private final Clock clock;

    Clauses(
            Catalogue catalogue,
            RuleBook book,
            Units units,
            Adoptions adoptions,
            Coverage coverage,
            LiveEvidence evidence,
            Disagreements disagreements,
            Waits waits,
            Deadlines deadlines,
            Clock clock) {
        this.catalogue = catalogue;
        this.book = book;
        this.units = units;
        this.adoptions = adoptions;
        this.coverage = coverage;
        this.evidence = evidence;
        this.disagreements = disagreements;
        this.waits = waits;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    public CoverageView coverage() {
        disagreements.prepare();
        return coverage.now();
    }

    /** The page of one clause. @throws NotFound for what is no clause */
    public ClausePage page(String id) {
        var clause = clauseId(id);
        return new ClausePage(
                catalogue.clause(clause).orElseThrow(NotFound::new),
                book.requirementsOf(clause, clock.instant()),
                bound(clause.regulation()),
                coverage.violationsOf(clause),
                new ClausePage.Evidence(evidence.counts(clause), evidence.recent(clause)),
                disagreements.readingsOf(clause),
                WAITING.equals(clause) ? waiting() : null);
    }

    private ClausePage.Waiting waiting() {
        var bindings = adoptions.bindings();
        return new ClausePage.Waiting(
                waits.lately().stream()
                        .filter(wait -> bindings.binds(wait.unit(), WAITING.regulation()))
                        .toList(),
                deadlines.access());
    }

    private static ClauseId clauseId(String id) {
        try {
            return new ClauseId(id);
        } catch (IllegalArgumentException noClause) {
            throw new NotFound();
        }
    }

    private List<Unit> bound(Regulation regulation) {
        var bindings = adoptions.bindings();
        return units.all().stream()
                .filter(unit -> bindings.adopted(unit.id(), regulation))
                .toList();
    }

    public Map<UnitId, String> unitNames(String lang) {
        return units.all().stream().collect(Collectors.toMap(Unit::id, unit -> unit.name(lang)));
    }

    /** Empty while they are still being found out. */
    public Optional<List<Disagreement>> conflicts() {
        return disagreements
                .acts()
                .map(acts -> Disagreement.among(acts, readings(), units.all(), adoptions.bindings()));
    }

    public List<ConflictReading> readings() {
        return disagreements.readings();
    }
}
