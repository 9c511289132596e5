package io.shoumi.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shoumi.TestHouse;
import io.shoumi.TestHouse.Person;
import java.util.Map;
import java.util.UUID;
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

    /** In force, from the table that the approvals read. */
    private long inForce(Person deputy) {
        return house.jdbc()
                .sql("select count(*) from deputy where deputy_id = ? and during @> ?::timestamptz")
                .params(deputy.id().value(), java.sql.Timestamp.from(house.now()))
                .query(Long.class)
                .single();
    }

    private String proposal() {
        return "/deputies/proposals/"
                + house.jdbc()
                        .sql("select id from deputy_proposal where deputy_id = ? order by proposed_at desc limit 1")
                        .param(colleague.id().value())
                        .query(UUID.class)
                        .single();
    }

    private int posts(Person by, String act) {
        var visitor = by.logIn();
        var csrf = visitor.get("/account").select("input[name=_csrf]").attr("value");
        visitor.post(proposal() + act, Map.of("_csrf", csrf));
        return visitor.status();
    }

    @Test
    void theLeaderNamesSomebodyForATimeAtOnce() {
        var before = house.lastEvidence();
        assertThat(named(leader, colleague)).startsWith("200").contains(colleague.name());
        assertThat(inForce(colleague)).isEqualTo(1);
        assertThat(house.evidenceSince(before)).contains("deputy-named/done");
    }

    @Test
    void whomTheOfficeProposesDecidesNothingUntilALeaderAgrees() {
        var before = house.lastEvidence();
        assertThat(named(officer, colleague)).startsWith("200").contains("待领导同意的代理");
        assertThat(inForce(colleague)).isZero();
        assertThat(posts(officer, "/agree")).isEqualTo(409);
        assertThat(posts(colleague, "/agree")).isEqualTo(409);
        assertThat(inForce(colleague)).as("after two who may not").isZero();
        var desk = leader.logIn().get("/").text();
        assertThat(desk).contains("领导代理待同意", colleague.name());
        assertThat(posts(leader, "/agree")).isEqualTo(303);
        assertThat(inForce(colleague)).isEqualTo(1);
        assertThat(posts(leader, "/agree")).as("twice").isEqualTo(404);
        assertThat(house.evidenceSince(before)).contains("deputy-proposed/done", "deputy-named/done");
    }

    @Test
    void anotherLeaderAgreesForOneWhoIsAway() {
        var other = house.person("总经理", house.group());
        house.post(other, "general-manager", house.group());
        var supervisor = house.person("主管", house.group());
        house.post(supervisor, "supervisor", house.group());
        named(officer, colleague);
        assertThat(posts(supervisor, "/agree")).as("a supervisor for a leader").isEqualTo(409);
        assertThat(posts(other, "/agree")).isEqualTo(303);
        assertThat(inForce(colleague)).isEqualTo(1);
    }

    @Test
    void anOfficerWhoLeadsDoesNotAgreeToTheirOwnProposal() {
        house.post(officer, "leader-in-charge", house.group());
        named(officer, colleague);
        assertThat(posts(officer, "/agree")).isEqualTo(409);
        assertThat(inForce(colleague)).isZero();
        assertThatThrownBy(() -> house.jdbc()
                        .sql(
                                "update deputy_proposal set agreed = true, decided_by = proposed_by, decided_at = now() where deputy_id = ?")
                        .param(colleague.id().value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("another_leader_agrees");
    }

    @Test
    void whatIsRefusedOrTakenBackIsOver() {
        named(officer, colleague);
        assertThat(posts(colleague, "/drop")).isEqualTo(409);
        assertThat(posts(leader, "/drop")).isEqualTo(303);
        named(officer, colleague);
        assertThat(posts(officer, "/drop")).isEqualTo(303);
        assertThat(posts(leader, "/agree")).isEqualTo(404);
        assertThat(inForce(colleague)).isZero();
    }

    @Test
    void aProposalThatNoLongerStandsIsRefused() {
        named(officer, colleague);
        house.jdbc()
                .sql("update person set status = 'left', left_at = now() where id = ?")
                .param(colleague.id().value())
                .update();
        assertThat(posts(leader, "/agree")).isEqualTo(409);
        assertThat(inForce(colleague)).isZero();
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
