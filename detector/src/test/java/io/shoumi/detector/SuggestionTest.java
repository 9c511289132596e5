package io.shoumi.detector;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.detector.Suggestion.GuideTerm;
import io.shoumi.detector.Suggestion.OfKind;
import io.shoumi.detector.Suggestion.OfLevel;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionTest {
    private final String text = "份号：000360\n密级：机密★10年\n关于2026年财务预算的报告\n一、预算说明，决算另行报送。内部往来。";

    @Test
    void theMarkingSuggestsLevelAndTerm() {
        assertThat(Suggestion.of(text, List.of())).singleElement().isInstanceOfSatisfying(OfLevel.class, level -> {
            assertThat(level.marking().level()).isEqualTo(Level.SECRET);
            assertThat(level.marking().term()).isEqualTo(new Term(10, Term.Unit.YEARS));
        });
    }

    @Test
    void guideTermsSuggestTheKindWithTheirPassages() {
        var guide =
                List.of(new GuideTerm("R2.6.4", "预算"), new GuideTerm("R2.6.4", "决算"), new GuideTerm("R2.6.3", "合同"));
        assertThat(Suggestion.of(text, guide))
                .filteredOn(OfKind.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(OfKind.class, kind -> {
                    assertThat(kind.kind()).isEqualTo("R2.6.4");
                    assertThat(kind.terms()).containsExactly("预算", "决算");
                    assertThat(kind.passages())
                            .extracting(span -> text.substring(span.start(), span.end()))
                            .containsExactly("预算", "预算", "决算");
                });
    }
}
