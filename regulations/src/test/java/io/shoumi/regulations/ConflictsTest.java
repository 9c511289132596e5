package io.shoumi.regulations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Where regulations disagree is computed, and a reading is chosen for each. */
class ConflictsTest {
    private static final RuleBook RULES = RuleBook.load();
    private static final List<Conflict> CONFLICTS =
            Conflicts.among(EnumSet.allOf(Regulation.class), RULES, Instant.parse("2026-03-02T04:00:00Z"));

    @Test
    void carryingOutAnArchiveRecordIsOne() {
        Conflict conflict = CONFLICTS.stream()
                .filter(found -> found.action() == Action.CARRY_OUT && found.archive() == ArchiveKind.RECORD)
                .findFirst()
                .orElseThrow();
        assertThat(conflict.rulings().get(Regulation.COAL)).isInstanceOf(Refused.class);
        assertThat(conflict.rulings().get(Regulation.SITE)).isInstanceOf(Permitted.class);
        assertThat(conflict.refusing()).containsExactly(new ClauseId("R1.4"), new ClauseId("R1.9"));
    }

    @Test
    void theStrictestWinsWhereAllAreAdopted() {
        assertThat(CONFLICTS)
                .isNotEmpty()
                .allSatisfy(conflict -> assertThat(conflict.together()).isInstanceOf(Refused.class));
    }

    @Test
    void everyComputedConflictHasAReading() {
        List<ConflictReading> readings = Catalogue.load().readings();
        assertThat(CONFLICTS)
                .allSatisfy(conflict -> assertThat(readings)
                        .as("%s %s %s", conflict.action(), conflict.archive(), conflict.refusing())
                        .anyMatch(reading -> reading.clauses().containsAll(conflict.refusing())));
    }

    @Test
    void theProductItselfIsReadAsAllowed() {
        assertThat(Catalogue.load().readings())
                .anyMatch(
                        reading -> reading.clauses().containsAll(List.of(new ClauseId("R2.D9"), new ClauseId("R2.7"))));
    }

    @Test
    void oneRegulationAloneHasNone() {
        assertThat(Conflicts.among(Set.of(Regulation.COAL), RULES, Instant.parse("2026-03-02T04:00:00Z")))
                .isEmpty();
    }
}
