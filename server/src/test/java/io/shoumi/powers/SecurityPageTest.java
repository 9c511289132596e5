package io.shoumi.powers;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.TestHouse;
import io.shoumi.desk.Words;
import io.shoumi.regulations.Action;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The security page is made from what the server does, not written. */
class SecurityPageTest {
    private final TestHouse house = TestHouse.house();

    private String page(String role) {
        var person = house.stranger("查看", house.group());
        house.pledge(person);
        house.role(person, role);
        var visitor = person.logIn();
        var page = visitor.get("/security");
        return visitor.status() == 200 ? page.text() : String.valueOf(visitor.status());
    }

    @Test
    void theOfficesAndTheAuditorReadItAndUsersDoNot() {
        var words = Words.load("zh");
        for (var role : new String[] {"system-admin", "security-admin", "auditor", "officer"}) {
            assertThat(page(role)).contains(words.of("powers.power.grant"), words.of("powers.way.puppet"), "R1.9");
        }
        assertThat(page("user")).isEqualTo("403");
    }

    @Test
    void everyPowerAndRuleHasItsWords() {
        for (var lang : new String[] {"zh", "en"}) {
            var keys = Words.load(lang).keys();
            for (var power : Power.values()) {
                assertThat(power.outside() || keys.contains("powers.power." + power.code()))
                        .as(power.code())
                        .isTrue();
            }
            for (var rule : Rule.values()) {
                assertThat(keys).contains("powers.rule." + rule.code());
            }
            for (var way : Way.values()) {
                assertThat(keys).contains("powers.way." + way.code(), "powers.shows." + way.code());
            }
        }
    }

    @Test
    void thePoliciesSayWhoMay() {
        var lines =
                house.bean(ActTable.class).lines().stream().collect(Collectors.toMap(ActTable.Line::act, line -> line));
        assertThat(lines).hasSize(Action.values().length);
        for (var action : Action.values()) {
            var administrator = lines.get(action.label()).said().get(ActTable.Kind.ADMINISTRATOR.ordinal());
            assertThat(administrator.css()).as(action.code()).isEqualTo(action == Action.REPORT_LOSS ? "ok" : "no");
        }
        var borrow = lines.get(Action.BORROW.label());
        assertThat(borrow.said().getFirst().css()).isEqualTo("wait");
        assertThat(borrow.takes().stream().flatMap(one -> one.clauses().stream()))
                .contains("R1.9");
        assertThat(lines.get(Action.REGISTER_SECRET.label()).said().get(0).css())
                .isEqualTo("no");
        assertThat(lines.get(Action.REGISTER_SECRET.label()).said().get(1).css())
                .isEqualTo("ok");
        assertThat(lines.get(Action.DOWNLOAD_ORIGINAL.label()).said())
                .allMatch(said -> said.css().equals("no"));
    }
}
