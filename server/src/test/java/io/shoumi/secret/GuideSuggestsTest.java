package io.shoumi.secret;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.clauses.Drives;
import io.shoumi.regulations.Catalogue;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the classification guide and the rules say of a document that comes in. */
class GuideSuggestsTest {
    private final Registry registry = new Registry();

    @Test
    @Drives(value = "R2.6.1", kind = 'E')
    @Drives(value = "R2.6.2", kind = 'E')
    @Drives(value = "R2.6.3", kind = 'E')
    @Drives(value = "R2.6.4", kind = 'E')
    @Drives(value = "R2.6.5", kind = 'E')
    @Drives(value = "R2.6.6", kind = 'E')
    @Drives(value = "R2.6.7", kind = 'E')
    @Drives(value = "R2.6.8", kind = 'E')
    @Drives(value = "R1.7.1", kind = 'E')
    @Drives(value = "R1.7.3", kind = 'E')
    void eachKindIsSuggestedWithItsPassagesLevelAndTerm() {
        var visitor = registry.clerk.logIn();
        for (var entry : Catalogue.load().guide().entries()) {
            var terms = String.join("。另外，", entry.terms());
            var page = registry.upload(visitor, Registry.text(entry.code() + ".txt", "说明：" + terms + "。"));
            var shown = page.select(".passage").text();
            assertThat(shown)
                    .as(entry.code())
                    .contains(entry.title().zh(), entry.clause().toString());
            assertThat(page.select(".passage mark").eachText()).as(entry.code()).containsAnyElementsOf(entry.terms());
            assertThat(page.select("select[name=kind] option[selected]").val()).isEqualTo(entry.code());
            assertThat(page.select("select[name=level] option[selected]").val())
                    .isEqualTo(entry.proposal().level().code());
            assertThat(page.select("input[name=termYears]").val())
                    .isEqualTo(String.valueOf(entry.proposal().years()));
        }
    }

    @Test
    @Drives(value = "R2.9", kind = 'E')
    void nothingIsProposedWithoutAResponsibleDepartment() {
        var visitor = registry.clerk.logIn();
        var page = registry.upload(visitor, Registry.text("a.txt", "通知"));
        var fields = registry.proposal();
        fields.put("unit", "");
        var again = visitor.submit(page, visitor.path(), fields);
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(again.select("#f-unit").attr("aria-invalid")).isEqualTo("true");
    }

    @Test
    @Drives(value = "R2.7", kind = 'E')
    void aClerkOfOneDepartmentDoesNotRegisterForAnother() {
        var other = new Registry();
        var visitor = registry.clerk.logIn();
        var page = registry.upload(visitor, Registry.text("a.txt", "通知"));
        var fields = registry.proposal();
        fields.put("unit", other.unit.toString());
        var answer = visitor.submit(page, visitor.path(), fields);
        assertThat(visitor.status()).isEqualTo(409);
        assertThat(answer.select("a.cl").eachText()).contains("R2.7");
    }

    @Test
    @Drives(value = "R1.8.1", kind = 'E')
    @Drives(value = "R1.8.2", kind = 'E')
    @Drives(value = "R1.8.3", kind = 'E')
    void whatIsNotReleasedIsNotSpread() {
        for (var state : Map.of("statistics", "R1.8.1", "personnel", "R1.8.2", "privacy", "R1.8.3")
                .entrySet()) {
            var fields = registry.proposal();
            fields.put("unreleased", state.getKey());
            var id = registry.active("未发布 " + state.getKey(), fields);
            var visitor = registry.colleague.logIn();
            for (var act : new String[] {"borrow", "copy", "excerpt", "carry-out", "disclose"}) {
                var page = visitor.get("/secrets/" + id + "?act=" + act);
                assertThat(page.select(".ruling .verdict.no")).as(state + act).hasSize(1);
                assertThat(page.select(".ruling a.cl").eachText())
                        .as(state + act)
                        .contains(state.getValue());
                assertThat(page.select("form[action=/loans]")).isEmpty();
            }
        }
    }
}
