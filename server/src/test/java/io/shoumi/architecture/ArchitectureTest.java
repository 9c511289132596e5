package io.shoumi.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.shoumi.Shoumi;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The code as it is keeps every rule. */
class ArchitectureTest {
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.shoumi");

    /** The pure modules are libraries to the server, with packages of their own inside. */
    private static final DescribedPredicate<JavaClass> LIBRARIES = JavaClass.Predicates.resideInAnyPackage(
            "io.shoumi.evidence..",
            "io.shoumi.vault..",
            "io.shoumi.detector..",
            "io.shoumi.extractor..",
            "io.shoumi.regulations..",
            "io.shoumi.pages..");

    @Test
    void everyHandlerDeclaresItsRoute() {
        Rules.EVERY_HANDLER_DECLARES_ITS_ROUTE.check(CODE);
    }

    @Test
    void onlyTheVaultTouchesCiphers() {
        Rules.ONLY_THE_VAULT_TOUCHES_CIPHERS.check(CODE);
    }

    @Test
    void pureModulesKnowNoFramework() {
        Rules.PURE_MODULES_KNOW_NO_FRAMEWORK.check(CODE);
    }

    @Test
    void timeComesFromTheClock() {
        Rules.TIME_COMES_FROM_THE_CLOCK.check(CODE);
    }

    @Test
    void onlyTheLedgerWritesEvidenceFiles() {
        Rules.ONLY_THE_LEDGER_WRITES_EVIDENCE_FILES.check(CODE);
    }

    @Test
    void modulesUseEachOthersRootsOnlyAndFormNoCycle() {
        ApplicationModules.of(Shoumi.class, LIBRARIES).verify();
    }
}
