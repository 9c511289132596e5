package io.shoumi.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.KeptPage;
import io.shoumi.TestHouse;
import io.shoumi.architecture.violating.Violations;
import io.shoumi.gate.Permission;
import java.io.IOException;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What opens a door that nobody has looked at is named: put into the running server, the matrix no longer holds. */
class MatrixCanFailTest {
    private final TestHouse house = TestHouse.house();
    private final RequestMappingHandlerMapping mapping =
            house.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);

    private void serving(String path, Object handler, Runnable then) throws NoSuchMethodException {
        var info = RequestMappingInfo.paths(path)
                .methods(org.springframework.web.bind.annotation.RequestMethod.GET)
                .options(mapping.getBuilderConfiguration())
                .build();
        mapping.registerMapping(info, handler, handler.getClass().getMethod("handle"));
        try {
            then.run();
        } finally {
            mapping.unregisterMapping(info);
        }
    }

    @Test
    void aNewRouteHasNoRow() throws Exception {
        var kept = Files.readString(AccessMatrixTest.KEPT.path());
        serving("/violating/new", new Violations.NewRoute(), () -> {
            var door = Door.all(house).stream()
                    .filter(one -> one.pattern().equals("/violating/new"))
                    .findFirst()
                    .orElseThrow();
            var met =
                    Guest.of(Who.ANONYMOUS, house.group()).ask(door, Whose.OWN).entry();
            assertThat(met).isEqualTo(Entry.DONE);
            assertThat(KeptPage.changes(kept, Matrix.markdown(Map.of(door.toString(), row(met)))))
                    .anyMatch(line -> line.startsWith("found | `GET /violating/new` | ✓"));
        });
    }

    private static Map<Who, String> row(Entry met) {
        var row = new EnumMap<Who, String>(Who.class);
        Stream.of(Who.values()).forEach(who -> row.put(who, met.sign()));
        return row;
    }

    @Test
    void aDoorThatOpensWiderIsNamed() throws IOException {
        var kept = Files.readString(AccessMatrixTest.KEPT.path());
        var row = kept.lines()
                .filter(line -> line.startsWith("| `GET /audit`"))
                .findFirst()
                .orElseThrow();
        var wider = kept.replace(row, row.replaceFirst("✗", "✓"));
        assertThat(KeptPage.changes(kept, wider)).contains("kept  " + row).hasSize(2);
    }

    @Test
    void aRouteThatDeclaresNothingOpensToNobody() throws Exception {
        var officer = house.person("办公室", house.group());
        house.role(officer, "officer");
        var visitor = officer.logIn();
        serving("/violating", new Violations.UndeclaredHandler(), () -> {
            visitor.bytes("/violating");
            assertThat(visitor.status()).isEqualTo(404);
        });
    }

    @Test
    void aPermissionThatNobodyInTheMatrixHoldsIsNamed() {
        var withoutAuditor =
                Stream.of(Who.values()).filter(who -> who != Who.AUDITOR).toList();
        assertThat(Who.inNoColumn(EnumSet.allOf(Permission.class), withoutAuditor))
                .containsExactly(Permission.AUDITOR);
        assertThat(Who.inNoColumn(EnumSet.allOf(Permission.class), List.of(Who.values())))
                .isEmpty();
    }
}
