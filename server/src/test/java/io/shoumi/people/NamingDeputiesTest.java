package io.shoumi.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shoumi.TestHouse;
import io.shoumi.TestHouse.Person;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** A deputy for a leader who is away: named by the leader or the confidentiality office, and by nobody for themselves. */
class NamingDeputiesTest {
    private final TestHouse house = TestHouse.house();
    private final Person leader = leader();
    private final Person officer = officer();
    private final Person colleague = house.person("代职", house.group());

    private Person leader() {
        var unit = house.unit("分管部", house.group());
        var person = house.person("分管领导", unit);
        house.post(person, "leader-in-charge", unit);
        return person;
    }

    private Person officer() {
        var person = house.person("保密办", house.group());
        house.role(person, "officer");
        return person;
    }

    private String named(Person by, Person deputy) {
        var visitor = by.logIn();
        var page = visitor.submit(
                visitor.get("/deputies"),
                "/deputies",
                Map.of("leader", leader.number(), "deputy", deputy.number(), "from", "", "to", day(5)));
        return visitor.status() + " " + page.text();
    }

    private String day(int ahead) {
        return house.now()
                .plus(java.time.Duration.ofDays(ahead))
                .atZone(java.time.ZoneId.of("Asia/Shanghai"))
                .toLocalDate()
                .toString();
    }

    @Test
    void theLeaderOrTheOfficeNamesSomebodyForATime() {
        var before = house.lastEvidence();
        assertThat(named(leader, colleague)).startsWith("200").contains(colleague.name());
        assertThat(named(officer, colleague)).startsWith("200");
        assertThat(house.evidenceSince(before)).contains("deputy-named/done");
    }

    @Test
    void anOfficerDoesNotNameThemselves() {
        assertThat(named(officer, officer)).startsWith("422").contains("不能指定自己为代理人");
        assertThatThrownBy(() -> house.jdbc()
                        .sql("insert into deputy (id, leader_id, deputy_id, during, decided_by)"
                                + " values (gen_random_uuid(), ?, ?, tstzrange('2020-01-01', null), ?)")
                        .params(
                                leader.id().value(),
                                officer.id().value(),
                                officer.id().value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("nobody_names_themselves");
    }
}
