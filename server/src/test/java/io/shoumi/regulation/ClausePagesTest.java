package io.shoumi.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.TestHouse;
import io.shoumi.regulations.Catalogue;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Coverage and the clauses' own pages of a running house. */
class ClausePagesTest {
    private final TestHouse house = TestHouse.house();

    @Test
    void everyClauseHasItsPageInBothLanguages() {
        var visitor = house.person("读者", house.group()).logIn();
        for (var language : new String[] {"zh", "en"}) {
            var page = visitor.get("/regulations");
            visitor.submit(page, "/preferences", Map.of("lang", language));
            for (var clause : Catalogue.load().clauses()) {
                var shown = visitor.get("/regulations/" + clause.id().value());
                assertThat(visitor.status()).as(clause.id().value()).isEqualTo(200);
                var title = language.equals("zh")
                        ? clause.title().zh()
                        : clause.title().en();
                assertThat(shown.select("h1").text()).contains(clause.id().value(), title);
            }
        }
    }

    @Test
    void whatIsNoClauseIsNotFound() {
        var visitor = house.person("读者", house.group()).logIn();
        for (var id : new String[] {"R9.9", "R1.99", "%3Cb%3E"}) {
            visitor.get("/regulations/" + id);
            assertThat(visitor.status()).as(id).isEqualTo(404);
        }
    }

    @Test
    void namesStandBesideEvidenceOnlyForTheOfficeAndTheAuditor() {
        var signer = house.stranger("署名人丁", house.group());
        house.role(signer, "user");
        var visitor = signer.logIn();
        visitor.submit(visitor.get("/pledge"), "/pledge", Map.of("agree", "true", "name", signer.name()));
        var officer = house.person("保密办甲", house.group());
        house.role(officer, "officer");
        assertThat(visitor.get("/regulations/R2.3").select("th:contains(办理人)")).isEmpty();
        assertThat(officer.logIn().get("/regulations/R2.3").select("th:contains(办理人)"))
                .hasSize(1);
    }

    @Test
    void anAdoptionShowsAtOnceAndIsOnRecord() {
        var officer = house.person("保密办乙", house.group());
        house.role(officer, "officer");
        var unit = house.unit("新采用单位", house.group());
        var visitor = officer.logIn();
        var before = house.lastEvidence();
        visitor.submit(visitor.get("/adoptions"), "/adoptions", Map.of("unit", unit, "regulation", "R3"));
        assertThat(house.evidenceSince(before)).contains("regulation-adopted/done");
        assertThat(visitor.get("/regulations/R3.14").text()).contains("新采用单位");
        visitor.submit(visitor.get("/adoptions"), "/adoptions", Map.of("unit", unit, "regulation", "R3"));
        assertThat(visitor.status()).isEqualTo(422);
    }

    @Test
    void anOrdinaryUserAdoptsNothing() {
        var visitor = house.person("普通人", house.group()).logIn();
        visitor.get("/adoptions");
        assertThat(visitor.status()).isEqualTo(403);
    }
}
