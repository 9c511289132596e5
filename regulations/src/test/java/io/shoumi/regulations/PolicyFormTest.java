package io.shoumi.regulations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the engine relies on in the way policies are written. */
class PolicyFormTest {
    private static final List<PolicyText> POLICIES = Books.policies();

    @Test
    void onlyThePoliciesOfDutiesLookAtDutiesAndEachAtItsOwn() {
        assertThat(POLICIES)
                .allSatisfy(text -> assertThat(text.duty()
                                .map(duty ->
                                        text.source().contains("context.obligations.contains(\"" + duty.code() + "\")"))
                                .orElse(!text.source().contains("obligations")))
                        .as(text.where())
                        .isTrue());
    }

    @Test
    void aPolicyThatNeedsAnApprovalAsksForIt() {
        assertThat(POLICIES)
                .filteredOn(text -> text.needs().isPresent())
                .allSatisfy(text -> assertThat(text.source())
                        .as(text.where())
                        .containsAnyOf(
                                "context.approvals.contains(\""
                                        + text.needs().orElseThrow().code() + "\")",
                                "context.witnessCount >= 2"));
    }

    @Test
    void nothingIsBothAnApprovalAndADuty() {
        assertThat(POLICIES)
                .noneMatch(text -> text.needs().isPresent() && text.duty().isPresent());
    }

    @Test
    void theBaseIsTheOnlyOneThatPermits() {
        assertThat(POLICIES)
                .filteredOn(text -> !text.forbids())
                .extracting(text -> text.id().value())
                .containsExactly("base-permit");
    }

    @Test
    void aPolicyIsNamedAfterItsClauseAndSpeaksForItsRegulationOnly() {
        assertThat(POLICIES)
                .filteredOn(text -> !text.file().contains("base.cedar"))
                .allSatisfy(text -> {
                    ClauseId first = text.clauses().getFirst();
                    assertThat(text.id().value()).startsWith(first.value() + "-");
                    assertThat(text.source())
                            .contains("resource.adopted.contains(\""
                                    + first.regulation().code() + "\")");
                    assertThat(text.file()).contains("/" + first.regulation().folder() + "/");
                });
    }
}
