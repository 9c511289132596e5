package io.shoumi.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.shoumi.architecture.violating.Violations;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule, held to a class that breaks it on purpose, fails. */
class RulesCanFailTest {
    private record Broken(ArchRule rule, Class<?> by) {}

    private static java.util.List<Broken> broken() {
        return java.util.List.of(
                new Broken(Rules.EVERY_HANDLER_DECLARES_ITS_ROUTE, Violations.UndeclaredHandler.class),
                new Broken(Rules.ONLY_THE_VAULT_TOUCHES_CIPHERS, Violations.OwnCipher.class),
                new Broken(Rules.TIME_COMES_FROM_THE_CLOCK, Violations.OwnTime.class),
                new Broken(Rules.ONLY_THE_LEDGER_WRITES_EVIDENCE_FILES, Violations.OwnLog.class),
                new Broken(
                        Rules.PURE_MODULES_KNOW_NO_FRAMEWORK, io.shoumi.evidence.violating.SqlInThePureModule.class));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aClassThatBreaksTheRuleIsFound(Broken broken) {
        var classes = new ClassFileImporter().importClasses(broken.by());
        assertThat(broken.rule().evaluate(classes).hasViolation()).isTrue();
    }
}
