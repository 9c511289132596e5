package io.shoumi.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.shoumi.desk.Words;
import io.shoumi.gate.Route;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
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
                        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .flatMap(SubjectsTest::paths)
                        .filter(pattern -> !NOT_PAGES.contains(pattern))
                        .map(Subjects::pageKey)
                        .forEach(routes::add);
        assertThat(routes).hasSizeGreaterThan(90);
        var named = new TreeSet<>(Words.load("zh").keys());
        named.removeIf(key -> !key.startsWith("subject.page."));
        assertThat(named).as("a name for each route, and no name without one").isEqualTo(routes);
    }

    /** Of a controller's own handlers and of those that it inherits. */
    private static Stream<String> paths(JavaClass controller) {
        return controller.getAllMethods().stream()
                .filter(method -> method.isAnnotatedWith(Route.class))
                .map(JavaMethod::reflect)
                .flatMap(method -> mapped(method)
                        .map(path -> mapped(controller.reflect()).findFirst().orElse("") + path));
    }

    private static Stream<String> mapped(AnnotatedElement element) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(element, RequestMapping.class);
        if (mapping == null) {
            return Stream.empty();
        }
        return mapping.path().length == 0 ? Stream.of("") : Arrays.stream(mapping.path());
    }
}
