package io.shoumi.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.shoumi.desk.Words;
import io.shoumi.gate.Route;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the log shows to an auditor is in words. */
class SubjectsTest {
    private static final Set<String> NOT_PAGES = Set.of("/error");

    @Test
    void everyRouteHasAPageName() {
        var routes = new TreeSet<String>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.shoumi").stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(Route.class))
                        .map(JavaMethod::reflect)
                        .map(method -> AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class))
                        .filter(mapping -> mapping != null)
                        .flatMap(mapping -> Arrays.stream(mapping.path()))
                        .filter(pattern -> !NOT_PAGES.contains(pattern))
                        .map(Subjects::pageKey)
                        .forEach(routes::add);
        assertThat(routes).hasSizeGreaterThan(90);
        var named = new TreeSet<>(Words.load("zh").keys());
        named.removeIf(key -> !key.startsWith("subject.page."));
        assertThat(named).as("a name for each route, and no name without one").isEqualTo(routes);
    }
}
