package io.shoumi.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.TestHouse;
import io.shoumi.TestHouse.Person;
import io.shoumi.Visitor;
import java.nio.file.Path;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the regulations disagree: what each rules, which side prevails, where it matters, and how the organisation reads it. */
class ConflictPageTest {
    private static final String PAGE = "/regulations/conflicts";

    /** Of its own: what is confirmed stays so, and other tests adopt and confirm. */
    private static TestHouse house;

    private final Person officer = officer();

    @BeforeAll
    static void found(@TempDir Path home) {
        house = TestHouse.on(home.resolve("home"));
    }

    @AfterAll
    static void leave() {
        house.leave();
    }

    private Person officer() {
        var person = house.person("保密办", house.group());
        house.role(person, "officer");
        return person;
    }

    private static Document computed(Visitor visitor) {
        return Awaitility.await()
                .atMost(java.time.Duration.ofMinutes(2))
                .until(
                        () -> visitor.get(PAGE),
                        page -> page.select(".panel").get(1).select("tbody tr").size() > 0);
    }

    private static Element carryingOut(Document page) {
        return page.select(".panel").get(1).select("tbody tr").stream()
                .filter(row -> row.text().startsWith("外带") && row.text().contains("涉密档案"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anActSaysWhatEachRulesWhichPrevailsAndWhereItMatters() {
        var page = computed(officer.logIn());
        var cells = carryingOut(page).select("td");
        assertThat(cells.get(1).text()).contains("R1 不能办理", "R4 可以办理");
        assertThat(cells.get(2).text()).contains("不能办理", "R1.4", "R1.9").doesNotContain("R4");
        assertThat(cells.get(3).select("a[href=#archive-out]")).hasSize(1);
        assertThat(cells.get(4).text()).contains("集团");
        assertThat(page.select("tr#by-computer").text()).contains("R2.D9", "R2.7", "不属 R2.D9 所指");
    }

    @Test
    void theOfficeConfirmsAReadingOnceAndItIsOnRecord() {
        var visitor = officer.logIn();
        var before = house.lastEvidence();
        assertThat(visitor.get(PAGE).select("tr#by-computer").text()).contains("待确认");
        var page = visitor.submit(visitor.get(PAGE), PAGE + "/by-computer/confirmation", Map.of());
        assertThat(house.evidenceSince(before)).containsExactly("reading-confirmed/done");
        assertThat(page.select("tr#by-computer").text()).contains("保密办 于").doesNotContain("待确认");
        assertThat(page.select("tr#by-computer form")).isEmpty();
    }

    @Test
    void othersSeeThatItWaitsButDoNotConfirm() {
        var visitor = house.person("普通人", house.group()).logIn();
        var page = visitor.get(PAGE);
        assertThat(page.select("tr#archive-out").text()).contains("待确认");
        assertThat(page.select("tr form")).isEmpty();
        visitor.post(
                PAGE + "/archive-out/confirmation",
                Map.of("_csrf", page.select("input[name=_csrf]").attr("value")));
        assertThat(visitor.status()).isEqualTo(403);
    }
}
