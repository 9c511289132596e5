package io.shoumi.regulations;

import static org.assertj.core.api.Assertions.assertThat;

import com.cedarpolicy.model.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No prohibition is out of reach, none demands what nothing meets, and no permit is idle. */
class DeadRulesTest {
    private static final Schema SCHEMA = RuleBookReader.schema(Resources.text("schema.cedarschema"));

    @Test
    void everyRuleOfEveryShippedVersionSaysSomething() {
        assertThat(DeadRules.among(SCHEMA, Books.policies())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "when { resource.archive == \"recrod\" } unless { principal.inScope }",
                "when { resource.adopted.contains(\"R1\") && !resource.adopted.contains(\"R1\") } unless { principal.inScope }",
                "when { resource.archive == \"none\" && resource.archive == \"record\" }",
                "when { resource.stateLevel && resource.level < 3 } unless { principal.inScope }",
                "unless { context.approvals.contains(\"king\") || !principal.pledged || principal.pledged }"
            })
    void aPlantedProhibitionThatIsNeverReachedIsFound(String conditions) {
        assertThat(planted(
                        "forbid (principal is Party, action == Action::\"Borrow\", resource is Secret) " + conditions))
                .singleElement()
                .asString()
                .contains("planted.cedar:1", "planted", "forbids no act");
    }

    @Test
    void aDemandThatNothingMeetsIsFound() {
        assertThat(planted("forbid (principal is Party, action == Action::\"Borrow\", resource is Secret) "
                        + "unless { context.approvals.contains(\"leader-in-chrage\") }"))
                .singleElement()
                .asString()
                .contains("nothing can meet");
    }

    @Test
    void anIdlePermitIsFound() {
        assertThat(planted("permit (principal is Party, action == Action::\"Borrow\", resource is Secret) "
                        + "when { principal.active && principal.pledged };"))
                .singleElement()
                .asString()
                .contains("permits nothing");
    }

    private static List<String> planted(String policy) {
        List<PolicyText> planted =
                PolicyFile.read("planted.cedar", "@id(\"planted\")\n" + policy + (policy.endsWith(";") ? "" : ";"));
        RuleBookReader.validate(SCHEMA, planted);
        List<PolicyText> all = new ArrayList<>(Books.policies());
        all.addAll(planted);
        return DeadRules.among(SCHEMA, all).stream()
                .flatMap(found -> Optional.of(found).filter(one -> one.contains("planted")).stream())
                .toList();
    }
}
