package io.shoumi.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.TestHouse;
import io.shoumi.TestHouse.Person;
import io.shoumi.Visitor;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The system administrator enters, the security administrator grants, and neither does the other's part. */
class GrantingTest {
    private static final Person SYSTEM = administrator("系统员", "system-admin");
    private static final Person SECURITY = administrator("安全员", "security-admin");

    private final TestHouse house = TestHouse.house();

    private static Person administrator(String name, String role) {
        var house = TestHouse.house();
        var person = house.stranger(name, house.group());
        house.pledge(person);
        house.role(person, role);
        return person;
    }

    private Document enter(Visitor visitor, String number, String post) {
        return visitor.submit(
                visitor.get("/people/new"),
                "/people",
                Map.of("number", number, "name", "新人" + number, "unit", house.group(), "posts", post));
    }

    private boolean holds(String number, String post) {
        return house.jdbc()
                .sql("select exists (select 1 from post_holding h join person p on p.id = h.person_id "
                        + "where p.number = ? and h.post = ? and h.granted_by is not null)")
                .params(number, post)
                .query(Boolean.class)
                .single();
    }

    @Test
    void aProposedPostCarriesAuthorityOnlyOnceGranted() {
        var slips = enter(SYSTEM.logIn(), "G100", "supervisor");
        assertThat(slips.select("tr[data-login=g100] .seed").text()).matches("[A-Z2-9]{4}(-[A-Z2-9]{4}){3}");
        assertThat(holds("G100", "supervisor")).isFalse();
        var security = SECURITY.logIn();
        var page = security.get("/grants?q=G100");
        var before = house.lastEvidence();
        security.submit(
                page,
                "/grants",
                Map.of(
                        "user", page.select("input[name=user]").val(),
                        "holding", page.select("input[name=holding]").val()));
        assertThat(holds("G100", "supervisor")).isTrue();
        assertThat(house.evidenceSince(before)).containsOnlyOnce("role-granted/done");
    }

    @Test
    void neitherAdministratorDoesTheOthersPart() {
        var system = SYSTEM.logIn();
        system.get("/grants");
        assertThat(system.status()).isEqualTo(403);
        var security = SECURITY.logIn();
        security.get("/people/new");
        assertThat(security.status()).isEqualTo(403);
    }

    @Test
    void nobodyGrantsToThemselvesNorToAnAdministrator() {
        var security = SECURITY.logIn();
        var csrf = security.get("/grants?q=none").select("input[name=_csrf]").val();
        for (var person : new Person[] {SECURITY, SYSTEM}) {
            security.post("/grants/" + person.id() + "/roles", Map.of("role", "user", "_csrf", csrf));
            assertThat(security.status()).isEqualTo(409);
        }
    }

    @Test
    void aSuspensionWorksWithTheNextRequest() {
        var person = house.person("停用", house.group());
        var visitor = person.logIn();
        visitor.get("/people");
        assertThat(visitor.path()).isEqualTo("/people");
        var security = SECURITY.logIn();
        security.submit(
                security.get("/people/" + person.id()),
                "/grants/" + person.id() + "/suspension",
                Map.of("suspended", "true", "reason", "离岗"));
        visitor.get("/people");
        assertThat(visitor.path()).isEqualTo("/login");
    }

    @Test
    void aNumberTakenAndAnEmptyNameAreFaultsAtTheirFields() {
        enter(SYSTEM.logIn(), "G200", "staff");
        var system = SYSTEM.logIn();
        var page = system.submit(
                system.get("/people/new"), "/people", Map.of("number", "G200", "name", " ", "unit", house.group()));
        assertThat(system.status()).isEqualTo(422);
        assertThat(page.select("#f-number[aria-invalid], #f-name[aria-invalid]"))
                .hasSize(2);
        assertThat(page.select("#f-number").val()).isEqualTo("G200");
    }
}
