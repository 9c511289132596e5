package io.shoumi.regulations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A policy without its test, a test without its policy, and one that is wrong: each is named. */
class ExamplesCanFailTest {
    private static final RuleBook RULES = RuleBook.load();
    private static final String BOTH = """
            R1.4-not-out:
              permitted: {act: CarryOut}
              refused: {act: CarryOut, archive: record, with: [R1.9-not-out]}
            """;

    /** Of the coal company's policies the one against carrying out. */
    private static Version version(String examples) {
        Version coal = VersionReader.shipped().stream()
                .filter(version -> version.regulation().equals(java.util.Optional.of(Regulation.COAL)))
                .findFirst()
                .orElseThrow();
        List<PolicyText> one = coal.policies().stream()
                .filter(text -> text.id().value().equals("R1.4-not-out"))
                .toList();
        return new Version(
                coal.regulation(), coal.from(), one, coal.words(), Resources.yaml("examples.yaml", examples));
    }

    @Test
    void asItIsItHolds() {
        assertThat(Examples.faults(version(BOTH), RULES)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"permitted", "refused"})
    void aPolicyWithOneExampleOnlyIsNamed(String taken) {
        String one =
                BOTH.lines().filter(line -> !line.strip().startsWith(taken)).reduce("", (a, b) -> a + b + "\n");
        assertThat(Examples.faults(version(one), RULES))
                .singleElement()
                .asString()
                .contains("regulations/coal/rules.cedar:", "R1.4-not-out", "examples.yaml");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            archive: record, with: [R1.9-not-out] | archive: none                        | it is permitted
            act: CarryOut, archive: record        | act: CarryOut, archive: material     | the policy does not decide it
            , with: [R1.9-not-out]                | ''                                   | R1.9-not-out
            permitted: {act: CarryOut}            | permitted: {act: CarryOut, pledged: false} | it is refused
            """)
    void aWrongExampleIsNamedWithWhatIsSo(String right, String wrong, String named) {
        assertThat(Examples.faults(version(BOTH.replace(right, wrong)), RULES))
                .singleElement()
                .asString()
                .contains("examples.yaml R1.4-not-out", "not so", named);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            R1.4-not-out:     | R1.4-not-away:     | R1.4-not-away: no policy of that name
            archive: record   | archives: record   | archives is no fact
            archive: record   | archive: recrod    | recrod is none of none, material, record
            act: CarryOut,    | act: CarryAway,    | CarryAway is none of
            refused:          | forbidden:         | forbidden is no verdict
            archive: record   | confirmed-by: [me] | me is nobody
            archive: record   | pledged: perhaps   | neither true nor false
            """)
    void whatCannotBeReadIsNamed(String right, String wrong, String named) {
        assertThatThrownBy(() -> Examples.of(version(BOTH.replace(right, wrong))))
                .isInstanceOf(RuleBookFault.class)
                .hasMessageStartingWith("examples.yaml")
                .hasMessageContaining(named);
    }
}
