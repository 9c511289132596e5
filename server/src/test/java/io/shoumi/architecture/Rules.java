package io.shoumi.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import io.shoumi.gate.Route;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.web.bind.annotation.RequestMapping;

/** The rules that the build holds the code to; {@link RulesCanFailTest} shows that each can fail. */
final class Rules {
    private Rules() {}

    private static final DescribedPredicate<JavaMethod> HANDLERS =
            DescribedPredicate.describe("request handlers", method -> method.isMetaAnnotatedWith(RequestMapping.class));

    static final ArchRule EVERY_HANDLER_DECLARES_ITS_ROUTE = methods()
            .that(HANDLERS)
            .and()
            .areNotDeclaredIn("io.shoumi.desk.web.ErrorPages")
            .should()
            .beAnnotatedWith(Route.class)
            .because("a route without permission and audit kind is refused at run time");

    static final ArchRule ONLY_THE_VAULT_TOUCHES_CIPHERS = noClasses()
            .that()
            .resideOutsideOfPackage("io.shoumi.vault..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javax.crypto..")
            .because("keys and ciphers live in one module that can be reviewed whole");

    static final ArchRule PURE_MODULES_KNOW_NO_FRAMEWORK = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.shoumi.evidence..", "io.shoumi.vault..", "io.shoumi.detector..", "io.shoumi.regulations..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "jakarta..")
            .because("they are checked, and reused, without the server");

    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .that()
            .resideInAPackage("io.shoumi..")
            .and()
            .resideOutsideOfPackages(
                    "io.shoumi.vault..", "io.shoumi.cli..", "io.shoumi.extractor..", "io.shoumi.home..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .because("an act is judged by one clock");

    static final ArchRule ONLY_THE_LEDGER_WRITES_EVIDENCE_FILES = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "io.shoumi.evidence..", "io.shoumi.ledger..", "io.shoumi.home..", "io.shoumi.cli..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("io.shoumi.evidence.TileLog")
            .because("one sequencer writes the log");
}
