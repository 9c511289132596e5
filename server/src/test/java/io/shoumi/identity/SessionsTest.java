package io.shoumi.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.TestHouse;
import io.shoumi.TestHouse.Person;
import io.shoumi.Visitor;
import io.shoumi.people.Granting;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When a session begins and ends. */
class SessionsTest {
    private final TestHouse house = TestHouse.house();

    private String freshCode(Person person) {
        house.pass(Duration.ofSeconds(31));
        return Totp.code(person.seed(), house.now());
    }

    private Visitor as(String key) {
        return house.visitor().with(key);
    }

    private long rows() {
        return house.jdbc()
                .sql("select count(*) from session")
                .query(Long.class)
                .single();
    }

    @Test
    void aKeyFixedBeforehandIsWorthNothing() {
        var person = house.person("甲", house.group());
        var fixed = "A".repeat(43);
        var visitor = as(fixed);
        visitor.submit(
                visitor.get("/login"),
                "/login",
                Map.of("login", person.login(), "password", TestHouse.PASSWORD, "code", freshCode(person)));
        assertThat(visitor.known()).isTrue();
        assertThat(visitor.key()).isNotEqualTo(fixed);
        assertThat(as(fixed).known()).isFalse();
    }

    @Test
    void aSecondLogInEndsTheBrowsersFirstSession() {
        var visitor = house.person("甲", house.group()).logIn();
        var first = visitor.key();
        var other = house.person("乙", house.group());
        visitor.submit(visitor.get("/account"), "/logout", Map.of());
        var again = as(first);
        assertThat(again.known()).isFalse();
        assertThat(other.logIn().key()).isNotEqualTo(first);
    }

    @Test
    void theDatabaseHoldsNoKey() {
        var visitor = house.person("甲", house.group()).logIn();
        var key = visitor.key();
        assertThat(house.jdbc()
                        .sql("select count(*) from session where encode(id_hash, 'escape') like '%' || ? || '%'")
                        .param(key.substring(0, 20))
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(house.jdbc()
                        .sql("select count(*) from session where id_hash = ?")
                        .param(new SessionKey(key).hash())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void whatASessionHoldsIsSealed() {
        var admin = house.stranger("系统", house.group());
        house.pledge(admin);
        house.role(admin, "system-admin");
        var visitor = admin.logIn();
        var number = "S" + System.nanoTime();
        var slips = visitor.submit(
                visitor.get("/people/new"),
                "/people",
                Map.of("number", number, "name", "新人", "unit", house.group().toString()));
        var code = slips.select(".seed").text();
        assertThat(code).hasSize(19);
        assertThat(as(visitor.key()).get("/people/slips").select(".seed").text())
                .isEqualTo(code);
        assertThat(house.jdbc()
                        .sql("select string_agg(encode(sealed, 'escape'), '') from session_value")
                        .query(String.class)
                        .single())
                .doesNotContain(code)
                .doesNotContain(number)
                .doesNotContain("io.shoumi");
    }

    @Test
    void aRowWrittenIntoTheDatabaseIsNoSession() {
        var person = house.person("甲", house.group());
        var own = person.logIn();
        var key = SessionKey.random();
        house.jdbc()
                .sql("""
                        insert into session (id, id_hash, person_id, created_at, seen_at, bond)
                        select gen_random_uuid(), ?, person_id, created_at, seen_at, bond from session where id_hash = ?""")
                .params(key.hash(), new SessionKey(own.key()).hash())
                .update();
        assertThat(own.known()).isTrue();
        assertThat(as(key.text()).known()).as("a copy under another key").isFalse();
    }

    @Test
    void aSessionHandedToAnotherPersonOrMadeYoungerEnds() {
        var mine = house.person("乙", house.group()).logIn();
        var officer = house.person("丙", house.group());
        change(mine, "person_id = '" + officer.id() + "'");
        assertThat(mine.known()).as("as somebody else").isFalse();
        var old = house.person("丁", house.group()).logIn();
        change(old, "created_at = created_at + interval '1 second'");
        assertThat(old.known()).as("younger than it is").isFalse();
    }

    private void change(Visitor visitor, String what) {
        assertThat(house.jdbc()
                        .sql("update session set " + what + " where id_hash = ?")
                        .param(new SessionKey(visitor.key()).hash())
                        .update())
                .isOne();
    }

    @Test
    void whoOnlyLooksLeavesNothing() {
        var before = rows();
        var visitor = house.visitor();
        visitor.get("/login");
        visitor.get("/enrol/factors");
        visitor.get("/set-up/done");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void anIdleSessionEndsAfterHalfAnHour() {
        var visitor = house.person("甲", house.group()).logIn();
        house.pass(Duration.ofMinutes(29));
        assertThat(visitor.known()).isTrue();
        house.pass(Duration.ofMinutes(29));
        assertThat(visitor.known()).isTrue();
        house.pass(Duration.ofMinutes(31));
        assertThat(visitor.known()).isFalse();
    }

    @Test
    void aSessionInUseEndsAfterTwelveHours() {
        var visitor = house.person("甲", house.group()).logIn();
        for (var hour = 0; hour < 35; hour++) {
            house.pass(Duration.ofMinutes(20));
            assertThat(visitor.known()).as("after %d × 20 minutes", hour + 1).isTrue();
        }
        house.pass(Duration.ofMinutes(20));
        assertThat(visitor.known()).isFalse();
    }

    @Test
    void aSessionThatRanOutIsForgotten() {
        house.person("甲", house.group()).logIn();
        house.pass(Duration.ofMinutes(31));
        house.bean(Sessions.class).sweep();
        assertThat(rows()).isZero();
    }

    @Test
    void logOutEndsTheSessionForWhoeverCopiedIt() {
        var visitor = house.person("甲", house.group()).logIn();
        var copy = as(visitor.key());
        assertThat(copy.known()).isTrue();
        visitor.submit(visitor.get("/account"), "/logout", Map.of());
        assertThat(copy.known()).isFalse();
    }

    @Test
    void oneLogOutCanEndEveryBrowsersSession() {
        var person = house.person("甲", house.group());
        var here = person.logIn();
        var there = person.logIn();
        var before = house.lastEvidence();
        here.submit(here.get("/account"), "/account/sessions/end", Map.of());
        assertThat(here.known()).isFalse();
        assertThat(there.known()).isFalse();
        assertThat(house.evidenceSince(before)).containsExactly("logged-out/done");
    }

    @Test
    void aChangedPasswordEndsEverySession() {
        var person = house.person("甲", house.group());
        var here = person.logIn();
        var there = person.logIn();
        var fresh = "Another-Horse-8-Battery";
        var before = house.lastEvidence();
        here.submit(
                here.get("/account"),
                "/account/password",
                Map.of("old", TestHouse.PASSWORD, "code", freshCode(person), "password", fresh, "again", fresh));
        assertThat(house.evidenceSince(before)).containsExactly("password-changed/done");
        assertThat(here.known()).isFalse();
        assertThat(there.known()).isFalse();
        var old = house.visitor();
        old.submit(
                old.get("/login"),
                "/login",
                Map.of("login", person.login(), "password", TestHouse.PASSWORD, "code", freshCode(person)));
        assertThat(old.status()).isEqualTo(422);
    }

    @Test
    void aPasswordIsChangedOnlyByWhoKnowsBothFactors() {
        var person = house.person("甲", house.group());
        var visitor = person.logIn();
        var fresh = "Another-Horse-8-Battery";
        visitor.submit(
                visitor.get("/account"),
                "/account/password",
                Map.of("old", "wrong", "code", freshCode(person), "password", fresh, "again", fresh));
        assertThat(visitor.status()).isEqualTo(422);
        visitor.submit(
                visitor.get("/account"),
                "/account/password",
                Map.of("old", TestHouse.PASSWORD, "code", "000000", "password", fresh, "again", fresh));
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(person.logIn().known()).isTrue();
    }

    @Test
    void aChangedAuthenticatorEndsEverySession() {
        var person = house.person("甲", house.group());
        var here = person.logIn();
        var there = person.logIn();
        var page = here.submit(
                here.get("/account"),
                "/account/authenticator",
                Map.of("current", TestHouse.PASSWORD, "shown", freshCode(person)));
        var seed = Totp.seed(page.select(".seed").text().replace(" ", ""));
        here.submit(page, "/account/authenticator/code", Map.of("code", Totp.code(seed, house.now())));
        assertThat(here.known()).isFalse();
        assertThat(there.known()).isFalse();
        assertThat(new Person(house, person.id(), person.name(), person.number(), person.login(), seed)
                        .logIn()
                        .known())
                .isTrue();
    }

    @Test
    void aSuspensionEndsEverySessionForGood() {
        var person = house.person("甲", house.group());
        var visitor = person.logIn();
        var security = house.stranger("安全", house.group());
        house.pledge(security);
        house.role(security, "security-admin");
        var by = house.bean(Accounts.class)
                .caller(security.id(), house.now(), PledgeYear.of(house.now()))
                .orElseThrow();
        house.bean(Granting.class).suspend(by, person.id(), true, "调查");
        assertThat(visitor.known()).isFalse();
        house.bean(Granting.class).suspend(by, person.id(), false, "调查完毕");
        assertThat(visitor.known()).isFalse();
        assertThat(person.logIn().known()).isTrue();
    }
}
