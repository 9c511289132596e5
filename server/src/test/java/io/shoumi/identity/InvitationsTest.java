package io.shoumi.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.TestHouse;
import io.shoumi.TestHouse.Person;
import io.shoumi.Visitor;
import io.shoumi.home.OwnerSql;
import io.shoumi.ledger.PersonId;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A one-time code lets in whom it was given to, once, while it is in force, and nobody who can only write to the database. */
class InvitationsTest {
    private final TestHouse house = TestHouse.house();
    private final Enrolment enrolment = house.bean(Enrolment.class);

    private record Invited(PersonId id, String login, String code) {}

    private Invited invited() {
        var id = PersonId.random();
        var login = "i" + UUID.randomUUID().toString().substring(0, 8);
        house.jdbc()
                .sql("insert into person (id, number, name, unit_id, created_at) values (?, ?, '新人', ?, ?)")
                .params(id.value(), login, house.group(), Timestamp.from(house.now()))
                .update();
        return new Invited(id, login, enrolment.invite(id, login, null));
    }

    private Visitor typed(String login, String code) {
        house.pass(Duration.ofHours(1));
        var visitor = house.visitor();
        visitor.submit(visitor.get("/enrol"), "/enrol", Map.of("login", login, "invitation", code));
        return visitor;
    }

    private void refusedWhenFinishing(Visitor visitor, String words) {
        var page = visitor.get("/enrol/factors");
        var seed = Totp.seed(page.select("code.seed").text().replace(" ", ""));
        var faults = visitor.submit(
                        page,
                        "/enrol/factors",
                        Map.of(
                                "password",
                                TestHouse.PASSWORD,
                                "again",
                                TestHouse.PASSWORD,
                                "code",
                                Totp.code(seed, house.now())))
                .select(".fault")
                .text();
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(faults).contains(words);
        assertThat(visitor.known()).isFalse();
    }

    private Person administrator() {
        var person = house.stranger("系统管理员", house.group());
        house.pledge(person);
        house.role(person, "system-admin");
        return person;
    }

    @Test
    void whoWritesACodeIntoTheDatabaseDoesNotGetIn() {
        var victim = house.person("被冒名", house.group());
        OwnerSql.run(house.home(), """
                update account set state = 'invited', password_hash = null, totp_sealed = null,
                  invite_until = timestamp '2099-01-01', invite_hash = sha256('AAAABBBBCCCCDDDD') where login = '%s'""".formatted(victim.login()));
        assertThat(typed(victim.login(), "AAAA-BBBB-CCCC-DDDD").status()).isEqualTo(422);
        // nor with the code of somebody else, or their own again for longer
        var own = invited();
        OwnerSql.run(house.home(), """
                update account set invite_until = o.invite_until, invite_hash = o.invite_hash from account o
                where account.login = '%s' and o.login = '%s'""".formatted(victim.login(), own.login()));
        assertThat(typed(victim.login(), own.code()).status()).isEqualTo(422);
        OwnerSql.run(
                house.home(),
                "update account set invite_until = invite_until + interval '1 day' where login = '" + own.login()
                        + "'");
        assertThat(typed(own.login(), own.code()).status()).isEqualTo(422);
    }

    @Test
    void aCodeThatWasReplacedOrTakenBackEnrolsNobodyWhoTypedItBefore() {
        var found = invited();
        var finder = typed(found.login(), found.code());
        assertThat(finder.path()).isEqualTo("/enrol/factors");
        assertThat(enrolment.inviteAgain(found.id())).isPresent();
        refusedWhenFinishing(finder, "已经用过");

        var stolen = invited();
        house.bean(RoleGrants.class).suspend(stolen.id());
        house.bean(RoleGrants.class).resume(stolen.id());
        assertThat(typed(stolen.login(), stolen.code()).status()).isEqualTo(422);
    }

    @Test
    void whoTypedACodeHasAQuarterOfAnHour() {
        var late = invited();
        var visitor = typed(late.login(), late.code());
        house.pass(Duration.ofMinutes(16));
        refusedWhenFinishing(visitor, "15 分钟");
    }

    @Test
    void typingACodeIsOnRecordWithWhoseItWas() {
        var somebody = invited();
        var before = house.lastEvidence();
        typed(somebody.login(), somebody.code());
        assertThat(house.evidenceSince(before)).containsExactly("enrolled/done");
        assertThat(house.lastEntry()).contains("account:" + somebody.id(), "\"step\":\"code\"");
    }

    /** Otherwise the one of the two who is system administrator would hold a whole code. */
    @Test
    void afterAResetByTwoNobodyAloneGivesAnotherCode() {
        var victim = house.person("被重置", house.group());
        assertThat(enrolment.reset(victim.id(), "AAAA-BBBB", "CCCC-DDDD")).isPresent();
        var alone = administrator().logIn();
        var page = alone.get("/people/" + victim.id());
        assertThat(page.text()).contains("已重置，待本人开通");
        assertThat(page.select("form[action$=/invitation]")).isEmpty();
        var before = house.lastEvidence();
        alone.post(
                "/people/" + victim.id() + "/invitation",
                Map.of("_csrf", page.select("input[name=_csrf]").attr("value")));
        assertThat(alone.status()).isEqualTo(409);
        assertThat(house.evidenceSince(before)).containsExactly("account-created/refused");
        assertThat(enrolment.resettable(victim.id())).as("a half was lost").isTrue();
        assertThat(enrolment.reset(victim.id(), "EEEE-FFFF", "GGGG-HHHH")).isPresent();
        assertThat(typed(victim.login(), "AAAA-BBBB-CCCC-DDDD").status()).isEqualTo(422);
        assertThat(typed(victim.login(), "EEEEFFFF GGGGHHHH").path()).isEqualTo("/enrol/factors");
    }
}
