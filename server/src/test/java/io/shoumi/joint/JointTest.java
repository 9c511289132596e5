package io.shoumi.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shoumi.TestHouse;
import io.shoumi.TestHouse.Person;
import io.shoumi.Visitor;
import io.shoumi.home.OwnerSql;
import io.shoumi.identity.RoleGrants;
import io.shoumi.identity.Totp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Another's factors are reset, and administrators appointed, by two of different offices; a lost phone is dead at once. */
class JointTest {
    private static final Person SYSTEM = administrator("双系统", "system-admin");
    private static final Person SECURITY = administrator("双安全", "security-admin");
    private static final Person AUDITOR = administrator("双审计", "auditor");
    private static final String FRESH = "Fresh-Pasture-9-Horses";

    private final TestHouse house = TestHouse.house();
    private final Person officer = officer("双保密办");

    private static Person administrator(String name, String role) {
        var house = TestHouse.house();
        var person = house.stranger(name, house.group());
        house.pledge(person);
        house.role(person, role);
        return person;
    }

    private Person officer(String name) {
        var person = house.stranger(name, house.group());
        house.pledge(person);
        house.role(person, "officer");
        return person;
    }

    private Document askReset(Visitor by, Person person) {
        return by.submit(by.get("/joint"), "/joint/resets", Map.of("number", person.number(), "reason", "手机丢失"));
    }

    private UUID open(Person person) {
        return house.jdbc()
                .sql("select id from joint_matter where person_id = ? and state = 'open'")
                .param(person.id().value())
                .query(UUID.class)
                .single();
    }

    private Document join(Visitor by, UUID matter, Map<String, ?> fields) {
        return by.submit(by.get("/joint/" + matter), "/joint/" + matter + "/join", fields);
    }

    /** Sends the form of the matter although no button is there. */
    private int pushJoin(Person by, UUID matter, String identity) {
        var visitor = by.logIn();
        var csrf = visitor.get("/account").select("input[name=_csrf]").attr("value");
        visitor.post("/joint/" + matter + "/join", Map.of("_csrf", csrf, "identity", identity));
        return visitor.status();
    }

    private List<String> roles(Person person) {
        return house.jdbc()
                .sql("select role from role_grant where person_id = ? and upper_inf(during) order by role")
                .param(person.id().value())
                .query(String.class)
                .list();
    }

    private boolean opens(Person person, String invitation) {
        var visitor = house.visitor();
        visitor.submit(visitor.get("/enrol"), "/enrol", Map.of("login", person.login(), "invitation", invitation));
        return visitor.path().equals("/enrol/factors");
    }

    private Visitor enrol(Person person, String invitation) {
        var visitor = house.visitor();
        var page = visitor.submit(
                visitor.get("/enrol"), "/enrol", Map.of("login", person.login(), "invitation", invitation));
        var seed = Totp.seed(page.select(".seed").text().replace(" ", ""));
        visitor.submit(
                page,
                "/enrol/factors",
                Map.of("password", FRESH, "again", FRESH, "code", Totp.code(seed, house.now())));
        return visitor;
    }

    @Test
    void aResetTakesTwoHalvesAndTheRolesWithIt() {
        var person = house.person("丢手机", house.group());
        var session = person.logIn();
        var before = house.lastEvidence();
        var first = askReset(SYSTEM.logIn(), person).select(".flash .seed").text();
        assertThat(session.known()).as("nothing happens before another joins").isTrue();
        var second = join(SECURITY.logIn(), open(person), Map.of())
                .select(".flash .seed")
                .text();
        assertThat(session.known()).isFalse();
        assertThat(roles(person)).isEmpty();
        assertThat(house.evidenceSince(before)).contains("reset-asked/done", "factors-reset/done");
        assertThat(person.logIn().known()).as("with the old factors").isFalse();
        assertThat(opens(person, first)).isFalse();
        assertThat(opens(person, second)).isFalse();
        assertThat(opens(person, second + "-" + first)).isFalse();
        var back = enrol(person, first + "-" + second);
        back.get("/secrets");
        assertThat(back.path()).as("back, with no role").isEqualTo("/waiting");
        var security = SECURITY.logIn();
        security.submit(
                security.get("/people/" + person.id()), "/grants/" + person.id() + "/roles", Map.of("role", "user"));
        back.get("/secrets");
        assertThat(back.path()).isEqualTo("/secrets");
    }

    @Test
    void neitherThePersonNorOneAloneNorTwoOfOneOffice() {
        var person = officer("当事人");
        askReset(officer.logIn(), person);
        var matter = open(person);
        assertThat(pushJoin(person, matter, "")).as("the person").isEqualTo(409);
        assertThat(pushJoin(officer, matter, "")).as("the asker").isEqualTo(409);
        assertThat(pushJoin(officer("同岗"), matter, "")).as("the same office").isEqualTo(409);
        assertThat(pushJoin(AUDITOR, matter, "")).as("the auditor").isEqualTo(403);
        assertThat(pushJoin(house.person("用户", house.group()), matter, "")).isEqualTo(403);
        assertThat(roles(person)).containsExactly("officer");
        var self = person.logIn();
        askReset(self, person);
        assertThat(self.status()).as("for oneself").isEqualTo(409);
        house.pass(Asking.OPEN);
        assertThat(pushJoin(SYSTEM, matter, "")).as("too late").isEqualTo(409);
        askReset(officer.logIn(), person);
        assertThat(open(person)).isNotEqualTo(matter);
        assertThat(pushJoin(SYSTEM, open(person), "")).isEqualTo(200);
        assertThat(roles(person)).isEmpty();
    }

    /** What somebody asked and left open is worth nothing once the office was taken from them. */
    @Test
    void whoAskedMustBeInOfficeStillWhenItIsJoined() {
        var person = officer("当事人");
        var asker = officer("被停用");
        askReset(asker.logIn(), person);
        house.bean(RoleGrants.class).suspend(asker.id());
        assertThat(pushJoin(SYSTEM, open(person), "")).isEqualTo(409);
        assertThat(roles(person)).containsExactly("officer");
        house.bean(RoleGrants.class).resume(asker.id());
        house.bean(RoleGrants.class).endAll(asker.id());
        assertThat(pushJoin(SYSTEM, open(person), "")).isEqualTo(409);
        assertThat(roles(person)).containsExactly("officer");
        house.pass(Asking.OPEN);
    }

    @Test
    void theDatabaseTakesNoOneForTwo() {
        var person = house.person("甲", house.group());
        askReset(officer.logIn(), person);
        var matter = open(person);
        for (var by : List.of(officer, person)) {
            assertThatThrownBy(() -> joinInTheDatabase(matter, by, "system-admin"))
                    .hasMessageContaining("joint_matter_check");
        }
        assertThatThrownBy(() -> joinInTheDatabase(matter, SYSTEM, "officer"))
                .hasMessageContaining("joint_matter_check");
    }

    /** The database keeps a document to one account; were it ever there twice, the two would still be taken for one. */
    @Test
    void twoAccountsWithOneDocumentAreNotTheTwo() {
        var second = officer("另一账号");
        var person = house.person("当事人", house.group());
        var asker = administrator("一人系统", "system-admin");
        document(asker, 1);
        assertThatThrownBy(() -> document(second, 1)).hasMessageContaining("one_account_a_person");
        OwnerSql.run(house.home(), "drop index one_account_a_person");
        try {
            document(second, 1);
            askReset(asker.logIn(), person);
            assertThat(pushJoin(second, open(person), "")).as("the asker again").isEqualTo(409);
            assertThat(roles(person)).containsExactly("user");
            document(person, 1);
            assertThat(pushJoin(SECURITY, open(person), "")).as("another").isEqualTo(200);
            var own = second.logIn();
            askReset(own, asker);
            assertThat(own.status()).as("for one's other account").isEqualTo(409);
        } finally {
            house.jdbc()
                    .sql("update person set identity_hash = null where identity_hash = ?")
                    .param(new byte[] {1})
                    .update();
            OwnerSql.run(
                    house.home(),
                    "create unique index one_account_a_person on person (identity_hash) where status = 'active'");
        }
    }

    private void document(Person person, int number) {
        house.jdbc()
                .sql("update person set identity_hash = ? where id = ?")
                .params(new byte[] {(byte) number}, person.id().value())
                .update();
    }

    private void joinInTheDatabase(UUID matter, Person by, String as) {
        house.jdbc()
                .sql("update joint_matter set state = 'done', joined_by = ?, joined_as = ?, joined_at = ? where id = ?")
                .params(by.id().value(), as, java.sql.Timestamp.from(house.now()), matter)
                .update();
    }

    @Test
    void aLostPhoneIsDeadAtOnce() {
        var person = house.person("失机", house.group());
        var session = person.logIn();
        var reporting = house.visitor();
        reporting.submit(
                reporting.get("/lost-phone"), "/lost-phone", Map.of("login", person.login(), "password", "wrong"));
        assertThat(reporting.status()).isEqualTo(422);
        assertThat(session.known()).isTrue();
        var before = house.lastEvidence();
        reporting.submit(
                reporting.get("/lost-phone"),
                "/lost-phone",
                Map.of("login", person.login(), "password", TestHouse.PASSWORD));
        assertThat(house.evidenceSince(before)).containsExactly("factor-lost/done");
        assertThat(session.known()).isFalse();
        assertThat(person.logIn().known()).as("with the lost phone").isFalse();
        assertThat(SYSTEM.logIn().get("/").text()).contains(person.name() + " " + person.number());
        askReset(SECURITY.logIn(), person);
        assertThat(pushJoin(officer, open(person), "")).isEqualTo(200);
        assertThat(SYSTEM.logIn().get("/").text()).doesNotContain(person.name() + " " + person.number());
    }

    private Document askAppointment(Visitor by, Person who, String role, String place, String identity) {
        return by.submit(
                by.get("/joint"),
                "/joint/appointments",
                Map.of("who", who.number(), "role", role, "place", place, "identity", identity, "why", "接替"));
    }

    @Test
    void anAdministratorIsReplacedByTwoAndIsNobodyElse() {
        var old = administrator("老审计", "auditor");
        var oldSession = old.logIn();
        var fresh = house.person("新审计", house.group());
        house.post(fresh, "clerk", house.group());
        askAppointment(SYSTEM.logIn(), fresh, "auditor", old.number(), "11010519491231002X");
        var matter = open(fresh);
        assertThat(roles(fresh)).containsExactly("user");
        assertThat(pushJoin(officer, matter, "110105194912310021"))
                .as("a wrong check digit")
                .isEqualTo(422);
        assertThat(pushJoin(officer, matter, "440524188001010014"))
                .as("another document")
                .isEqualTo(422);
        assertThat(roles(fresh)).containsExactly("user");
        assertThat(pushJoin(officer, matter, "11010519491231002x")).isEqualTo(200);
        assertThat(roles(fresh)).containsExactly("auditor");
        assertThat(roles(old)).isEmpty();
        assertThat(oldSession.known()).isFalse();
        var auditing = fresh.logIn();
        auditing.get("/audit");
        assertThat(auditing.status()).isEqualTo(200);
        auditing.get("/secrets");
        assertThat(auditing.status()).isEqualTo(403);
        assertThat(house.jdbc()
                        .sql("select count(*) from post_holding where person_id = ? and upper_inf(during)")
                        .param(fresh.id().value())
                        .query(Long.class)
                        .single())
                .isZero();
        twoAccountsOfOnePerson(fresh);
    }

    private void twoAccountsOfOnePerson(Person auditor) {
        var system = SYSTEM.logIn();
        var second = house.person("另一账号", house.group());
        var page = askAppointment(system, second, "security-admin", "", "110105 19491231 002X");
        assertThat(system.status()).isEqualTo(422);
        assertThat(page.select("#f-identity[aria-invalid]")).hasSize(1);
        askAppointment(system, auditor, "security-admin", "", "11010519491231002X");
        assertThat(system.status()).as("one person in two roles").isEqualTo(422);
        askAppointment(system, second, "security-admin", auditor.number(), "440524188001010014");
        assertThat(system.status()).as("in place of somebody in another role").isEqualTo(422);
        assertThat(roles(second)).containsExactly("user");
    }

    @Test
    void aMatterIsDroppedByEitherSide() {
        var person = house.person("撤销", house.group());
        askReset(SYSTEM.logIn(), person);
        var security = SECURITY.logIn();
        var matter = open(person);
        security.submit(security.get("/joint/" + matter), "/joint/" + matter + "/drop", Map.of());
        assertThat(pushJoin(officer, matter, "")).isEqualTo(409);
        house.pass(Duration.ofSeconds(31));
        assertThat(person.logIn().known()).isTrue();
    }
}
