package io.shoumi.regulations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The guide names the kind a text speaks of and shows where. */
class GuideTest {
    private static final Guide GUIDE = Catalogue.load().guide();

    @Test
    void aPayListIsAPayList() {
        var first = GUIDE.suggest("二〇二六年三月工资发放表，含奖金与绩效。").getFirst();
        assertThat(first.entry().clause()).isEqualTo(new ClauseId("R2.6.6"));
        assertThat(first.passages()).extracting(Guide.Passage::term).contains("工资", "奖金", "绩效");
    }

    @Test
    void thePassageStandsWhereItSays() {
        String text = "前言。".repeat(20) + "本合同由甲方与乙方签订";
        var passage = GUIDE.suggest(text).getFirst().passages().getFirst();
        assertThat(text.substring(passage.at())).startsWith(passage.term());
        assertThat(passage.excerpt()).contains(passage.term());
    }

    @Test
    void aTextThatSpeaksOfNothingGetsNoSuggestion() {
        assertThat(GUIDE.suggest("今天天气很好。")).isEmpty();
    }

    @Test
    void theEightCompanyKindsAndTheSixOfTheArchiveAreThere() {
        assertThat(GUIDE.entries())
                .extracting(entry -> entry.clause().value())
                .containsExactly(
                        "R2.6.1", "R2.6.2", "R2.6.3", "R2.6.4", "R2.6.5", "R2.6.6", "R2.6.7", "R2.6.8", "R1.7.1",
                        "R1.7.2", "R1.7.3", "R1.8.1", "R1.8.2", "R1.8.3");
    }

    @Test
    void noKindProposesAStateLevel() {
        assertThat(GUIDE.entries()).noneMatch(entry -> entry.proposal().level().state());
    }
}
