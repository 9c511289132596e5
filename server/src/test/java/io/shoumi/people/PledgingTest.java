package io.shoumi.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.TestHouse;
import io.shoumi.clauses.Drives;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Somebody enrolled who has not signed this year's pledge. */
class PledgingTest {
    private final TestHouse house = TestHouse.house();

    @Test
    @Drives(value = "R2.3", kind = 'P')
    void nobodyUnpledgedGetsAccess() {
        var person = house.stranger("未签", house.unit("只用公司规定", house.group()));
        house.role(person, "user");
        var visitor = person.logIn();
        for (var page : new String[] {"/", "/people", "/regulations", "/places", "/waiting"}) {
            visitor.get(page);
            assertThat(visitor.path()).as(page).isEqualTo("/pledge");
        }
        assertThat(refusalsCitingThePledge(person)).isEqualTo(4);
    }

    private long refusalsCitingThePledge(TestHouse.Person person) {
        return house.jdbc()
                .sql("select count(*) from evidence_staged where actor_id = ? and kind = 'route-refused' "
                        + "and clauses = array['R2.3']")
                .param(person.id().value())
                .query(Long.class)
                .single();
    }

    @Test
    @Drives(value = "R2.3", kind = 'P')
    void signingOpensTheHouseAndCountsForTheUnit() {
        var unit = house.unit("签约部", house.group());
        var person = house.stranger("签署人", unit);
        house.role(person, "user");
        var visitor = person.logIn();
        var before = house.lastEvidence();
        visitor.submit(visitor.get("/pledge"), "/pledge", Map.of("agree", "true", "name", "签署人"));
        assertThat(house.evidenceSince(before)).containsOnlyOnce("pledge-signed/done");
        visitor.get("/people");
        assertThat(visitor.status()).isEqualTo(200);
        assertThat(visitor.get("/people?view=unpledged&unit=" + unit).select("td:contains(签署人)"))
                .isEmpty();
        assertThat(visitor.get("/people?unit=" + unit).select("td:contains(签署人)"))
                .hasSize(1);
    }

    @Test
    void theEntryCitesEachLineThatWasSigned() {
        var person = house.stranger("逐条", house.unit("逐条部", house.group()));
        var visitor = person.logIn();
        visitor.submit(visitor.get("/pledge"), "/pledge", Map.of("agree", "true", "name", "逐条"));
        var clauses = house.jdbc()
                .sql("select unnest(clauses) from evidence_staged where actor_id = ? and kind = 'pledge-signed'")
                .param(person.id().value())
                .query(String.class)
                .list();
        assertThat(clauses).contains("R2.3", "R1.1", "R2.D1", "R2.D11", "R4.B7").doesNotHaveDuplicates();
    }

    @Test
    void anotherNameOrAnUnreadTextSignsNothing() {
        var person = house.stranger("本人", house.unit("本人部", house.group()));
        var visitor = person.logIn();
        visitor.submit(visitor.get("/pledge"), "/pledge", Map.of("agree", "true", "name", "别人"));
        assertThat(visitor.status()).isEqualTo(422);
        visitor.submit(visitor.get("/pledge"), "/pledge", Map.of("name", "本人"));
        assertThat(visitor.status()).isEqualTo(422);
        visitor.get("/people");
        assertThat(visitor.path()).isEqualTo("/pledge");
    }

    @Test
    void withoutARoleTheSignerWaitsForAGrant() {
        var person = house.stranger("待授", house.unit("待授部", house.group()));
        house.pledge(person);
        var visitor = person.logIn();
        visitor.get("/people");
        assertThat(visitor.path()).isEqualTo("/waiting");
    }
}
