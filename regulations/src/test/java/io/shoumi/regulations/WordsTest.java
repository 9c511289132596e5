package io.shoumi.regulations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What pages show comes in both languages, whichever file it stands in. */
class WordsTest {
    @Test
    void everyRequirementSaysWhatIsMetAndWhatIsMissing() {
        assertThat(RuleBook.load().requirements()).allSatisfy(requirement -> {
            CatalogueTest.bothSay(requirement.met());
            CatalogueTest.bothSay(requirement.missing());
        });
    }

    @Test
    void everyReadingOfAConflictIsSaidTwice() {
        Catalogue catalogue = Catalogue.load();
        assertThat(catalogue.readings()).allSatisfy(reading -> {
            assertThat(List.of(reading.title(), reading.conflict(), reading.reading()))
                    .allSatisfy(CatalogueTest::bothSay);
            assertThat(reading.clauses()).allMatch(id -> catalogue.clause(id).isPresent());
        });
    }
}
