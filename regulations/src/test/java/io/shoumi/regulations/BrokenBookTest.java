package io.shoumi.regulations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A rule book at fault does not open, or refuses; it never lets an act through by losing a prohibition. */
class BrokenBookTest {
    private static final String SCHEMA = Resources.text("schema.cedarschema");

    @Test
    void aPolicyThatFailsWhileJudgingRefuses() {
        RuleBook book = bookWith(
                "R4.B4-not-holder",
                source -> source.replace("unless", "when { resource.level + 9223372036854775807 > 0 }\nunless"));
        Act act = Granted.act(Action.DESTROY, Set.of(Regulation.SITE), Handling.ORDINARY, CarrierForm.PAPER);
        assertThat(RuleBook.load().ruleOn(act)).isInstanceOf(Permitted.class);
        assertThat(book.ruleOn(act))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.fault())
                                .hasValueSatisfying(fault -> assertThat(fault).contains("R4.B4-not-holder")));
    }

    @Test
    void anAttributeTheSchemaDoesNotKnowIsNamedWithFileLineAndPolicy() {
        assertThatThrownBy(() -> bookWith("R4.B4-not-holder", source -> source.replace("witnessesNamed", "witnesess")))
                .isInstanceOf(RuleBookFault.class)
                .hasMessageMatching("(?s)regulations/site/rules\\.cedar:\\d+: policy R4\\.B4-not-holder: .*");
    }

    @Test
    void aPolicyThatDoesNotParseIsNamedLikewise() {
        assertThatThrownBy(() -> bookWith("R1.4-approval", source -> source.replace("when {", "when (")))
                .isInstanceOf(RuleBookFault.class)
                .hasMessageMatching("(?s)regulations/coal/rules\\.cedar:\\d+: policy R1\\.4-approval: .*");
    }

    @Test
    void aPolicyThatCanNeverApplyIsAFault() {
        assertThatThrownBy(() -> bookWith(
                        "R1.4-approval", source -> source.replace("action == Action::\"Borrow\"", "action in []")))
                .isInstanceOf(RuleBookFault.class);
    }

    @Test
    void aRoleThatDoesNotExistIsNamed() {
        assertThatThrownBy(() -> bookWith(
                        "R1.4-approval", source -> source.replace("@needs(\"leader-in-charge\")", "@needs(\"king\")")))
                .isInstanceOf(RuleBookFault.class)
                .hasMessageContaining("R1.4-approval")
                .hasMessageContaining("king");
    }

    @Test
    void aNameGivenTwiceIsAFault() {
        assertThatThrownBy(() -> bookWith("R1.9-approval", source -> source.replace("R1.9-approval", "R1.4-approval")))
                .isInstanceOf(RuleBookFault.class)
                .hasMessageContaining("R1.4-approval");
    }

    @Test
    void theLineIsWhereThePolicyBegins() {
        List<PolicyText> read = PolicyFile.read(
                "f.cedar",
                "// one; \"two\n\n@id(\"a\")\npermit (principal, action, resource);\n\n@id(\"b;\")\nforbid (principal, action, resource);\n");
        assertThat(read).extracting(PolicyText::line).containsExactly(3, 6);
        assertThat(read).extracting(text -> text.id().value()).containsExactly("a", "b;");
    }

    @Test
    void anUnfinishedPolicyIsNotLost() {
        assertThatThrownBy(() -> PolicyFile.read("f.cedar", "\n@id(\"a\")\nforbid (principal, action, resource)"))
                .isInstanceOf(RuleBookFault.class)
                .hasMessageStartingWith("f.cedar:2:");
    }

    private static RuleBook bookWith(String policy, UnaryOperator<String> fault) {
        List<PolicyText> policies = Books.policies().stream()
                .map(text -> text.id().value().equals(policy) ? broken(text, fault) : text)
                .toList();
        return Books.of(SCHEMA, policies);
    }

    private static PolicyText broken(PolicyText text, UnaryOperator<String> fault) {
        return new PolicyText(
                text.file(),
                text.line(),
                fault.apply(text.source()),
                fault.apply(text.scope()),
                fault.apply(text.concern()));
    }
}
