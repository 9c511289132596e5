package io.shoumi.regulations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A person signs the lines of what their unit adopted, and never nothing. */
class PledgeTest {
    private static final Catalogue CATALOGUE = Catalogue.load();

    @Test
    void theElevenDisciplinesAreElevenLines() {
        assertThat(CATALOGUE.pledge(Set.of(Regulation.COMPANY))).hasSize(11);
    }

    @Test
    void onlyAdoptedRegulationsSpeak() {
        assertThat(CATALOGUE.pledge(Set.of(Regulation.SITE)))
                .extracting(line -> line.clause().value())
                .containsExactly("R4.B7");
    }

    @Test
    void noSetOfRegulationsLeavesThePledgeEmpty() {
        assertThat(Regulation.values())
                .allSatisfy(regulation ->
                        assertThat(CATALOGUE.pledge(EnumSet.of(regulation))).isNotEmpty());
    }

    @Test
    void everyLineStandsForAClauseInBothLanguages() {
        assertThat(CATALOGUE.pledge()).allSatisfy(line -> {
            assertThat(CATALOGUE.clause(line.clause())).isPresent();
            CatalogueTest.bothSay(line.text());
        });
    }
}
