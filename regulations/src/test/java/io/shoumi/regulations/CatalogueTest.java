package io.shoumi.regulations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The catalogue holds each clause of the five regulations once, and nothing else. */
class CatalogueTest {
    private static final Catalogue CATALOGUE = Catalogue.load();

    @Test
    void itHoldsTheHundredAndTwoClauses() {
        assertThat(CATALOGUE.clauses())
                .extracting(clause -> clause.id().value())
                .containsExactlyInAnyOrderElementsOf(expected());
        assertThat(CATALOGUE.clauses()).hasSize(102);
    }

    @Test
    void theyCountAsTheRegulationsDo() {
        assertThat(CATALOGUE.clausesOf(Regulation.COMPUTER).stream()
                        .map(clause -> clause.id().value()))
                .containsExactlyElementsOf(numbered("R3.", 20));
    }

    @Test
    void everyClauseStandsInTheFileOfItsRegulation() {
        assertThat(Regulation.values())
                .allSatisfy(regulation -> assertThat(CatalogueReader.clauses(regulation))
                        .allMatch(clause -> clause.regulation() == regulation));
    }

    @Test
    void bothLanguagesAreThereAndDiffer() {
        assertThat(CATALOGUE.clauses()).allSatisfy(clause -> {
            assertThat(List.of(
                            clause.title(), clause.text().asks(), clause.text().answer()))
                    .allSatisfy(CatalogueTest::bothSay);
            clause.limit().ifPresent(CatalogueTest::bothSay);
        });
    }

    @Test
    void everyPolicyCitesClausesThatExist() {
        assertThat(RuleBook.load().requirements())
                .flatExtracting(Requirement::clauses)
                .allSatisfy(id -> assertThat(CATALOGUE.clause(id)).isPresent());
    }

    @Test
    void whatIsSaidToWorkAndIsEnforcedHasAPolicy() {
        RuleBook rules = RuleBook.load();
        assertThat(CATALOGUE.clauses())
                .filteredOn(clause ->
                        clause.reach() == Reach.WORKS && clause.kinds().contains(ClauseKind.ENFORCE))
                .allSatisfy(
                        clause -> assertThat(rules.requirementsOf(clause.id())).isNotEmpty());
    }

    @Test
    void theirVersionIsTheOneTheRulesJudgeBy() {
        assertThat(CATALOGUE.clauses()).allMatch(clause -> clause.validFrom().equals(RuleBook.VALID_FROM));
    }

    static void bothSay(Bilingual both) {
        assertThat(both.zh()).containsPattern("\\p{IsHan}");
        assertThat(both.en()).doesNotContainPattern("\\p{IsHan}");
    }

    private static List<String> expected() {
        List<String> ids = new ArrayList<>(List.of("R1.1", "R1.2", "R1.3", "R1.4", "R1.9", "R1.5"));
        ids.addAll(numbered("R1.6.", 7));
        ids.addAll(numbered("R1.7.", 3));
        ids.addAll(numbered("R1.8.", 3));
        ids.addAll(numbered("R2.", 5));
        ids.addAll(numbered("R2.6.", 8));
        ids.add("R2.7");
        ids.addAll(numbered("R2.8.", 3));
        ids.addAll(List.of("R2.9", "R2.10", "R2.11", "R2.12"));
        ids.addAll(numbered("R2.13.", 2));
        ids.addAll(numbered("R2.14.", 3));
        ids.addAll(numbered("R2.15.", 2));
        ids.addAll(numbered("R2.D", 11));
        ids.addAll(numbered("R3.", 20));
        ids.addAll(numbered("R4.A", 8));
        ids.addAll(numbered("R4.B", 7));
        ids.addAll(numbered("R5.", 9));
        return ids;
    }

    private static List<String> numbered(String prefix, int last) {
        return IntStream.rangeClosed(1, last)
                .mapToObj(number -> prefix + number)
                .toList();
    }
}
