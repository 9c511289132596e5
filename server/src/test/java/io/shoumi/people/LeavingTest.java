package io.shoumi.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.SampleSecret;
import io.shoumi.TestHouse;
import io.shoumi.TestHouse.Person;
import io.shoumi.Visitor;
import io.shoumi.home.OwnerSql;
import io.shoumi.identity.IssuingTokens;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who left opens nothing any more, and what they held is listed. */
class LeavingTest {
    private static final Person SYSTEM = with("离职系统", "system-admin");

    private final TestHouse house = TestHouse.house();

    private static Person with(String name, String role) {
        var house = TestHouse.house();
        var person = house.stranger(name, house.group());
        house.pledge(person);
        house.role(person, role);
        return person;
    }

    private Visitor leave(Person person, String reason) {
        var system = SYSTEM.logIn();
        var csrf = system.get("/account").select("input[name=_csrf]").attr("value");
        system.post("/people/" + person.id() + "/leave", Map.of("_csrf", csrf, "reason", reason));
        return system;
    }

    @Test
    void whoLeftOpensNothingAndHandsBack() {
        var unit = house.unit("离职部", house.group(), "R1", "R2");
        var person = with("离职人", "officer");
        house.post(person, "supervisor", unit);
        var later = house.unit("以后部", house.group(), "R1");
        house.designate(person, later, "keep");
        OwnerSql.run(house.home(), """
                update designation set during = tstzrange(timestamptz '%1$s' + interval '20 days', timestamptz '%1$s' + interval '200 days')
                where unit_id = '%2$s'""".formatted(house.now(), later));
        house.designate(person, unit, "keep");
        var place = house.place("safe", unit, person);
        var secret = SampleSecret.in(house, unit, person, place, house.now(), 1);
        house.jdbc()
                .sql("update custody set holder_id = ?, place_id = null where carrier_id = ?")
                .params(person.id().value(), secret.copy().id().value())
                .update();
        var token = house.bean(IssuingTokens.class).issue(person.id(), IssuingTokens.Wish.ofScanner("扫描机", 30, ""));
        var session = person.logIn();
        assertThat(session.report(token, "/api/findings", "{}")).isNotEqualTo(401);
        house.pass(java.time.Duration.ofSeconds(1));
        var before = house.lastEvidence();
        var system = leave(person, "调离");
        assertThat(house.evidenceSince(before)).contains("person-left/done");
        assertThat(system.leadsTo()).isEqualTo("/people/left");
        assertThat(session.known()).isFalse();
        assertThat(person.logIn().known()).isFalse();
        assertThat(session.report(token, "/api/findings", "{}")).isEqualTo(401);
        assertThat(stillInForce(person)).isZero();
        assertThat(house.jdbc()
                        .sql(
                                "select count(*) from designation where unit_id = ? and upper(during) > lower(during) + interval '1 second'")
                        .param(later)
                        .query(Long.class)
                        .single())
                .as("designations that were to begin")
                .isZero();
        var label = secret.copy().label().text();
        assertThat(system.get("/people/left").text()).contains(person.number()).doesNotContain(label);
        var officer = with("收回人", "officer").logIn();
        assertThat(officer.get("/people/left").text()).contains(label);
        assertThat(officer.get("/").text()).contains(person.number());
        assertThat(leave(person, "再次").status()).isEqualTo(404);
    }

    private long stillInForce(Person person) {
        return house.jdbc()
                .sql("""
                        select (select count(*) from role_grant where person_id = :p and upper_inf(during))
                          + (select count(*) from post_holding where person_id = :p and upper_inf(during))
                          + (select count(*) from designation where person_id = :p and during @> :now::timestamptz)
                          + (select count(*) from api_token where person_id = :p and revoked_at is null)
                          + (select count(*) from session where person_id = :p)""")
                .param("p", person.id().value())
                .param("now", java.sql.Timestamp.from(house.now()))
                .query(Long.class)
                .single();
    }

    @Test
    void anAdministratorIsReplacedFirst() {
        var security = with("待接替", "security-admin");
        assertThat(leave(security, "调离").status()).isEqualTo(409);
        assertThat(leave(SYSTEM, "自己").status()).isEqualTo(409);
        assertThat(security.logIn().known()).isTrue();
        var user = house.person("照旧", house.group());
        assertThat(leave(user, " ").status()).isEqualTo(422);
        assertThat(user.logIn().known()).isTrue();
    }
}
