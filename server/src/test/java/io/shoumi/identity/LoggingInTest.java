package io.shoumi.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.TestHouse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A person at the log-in page of a running server. */
class LoggingInTest {
    private final TestHouse house = TestHouse.house();

    private int tryWith(TestHouse.Person person, String password, String code) {
        var visitor = house.visitor();
        visitor.submit(
                visitor.get("/login"), "/login", Map.of("login", person.login(), "password", password, "code", code));
        return visitor.status();
    }

    private String freshCode(TestHouse.Person person) {
        house.pass(Duration.ofSeconds(31));
        return Totp.code(person.seed(), house.now());
    }

    @Test
    void rightPasswordAndCodeLetThePersonIn() {
        var visitor = house.person("甲", house.group()).logIn();
        assertThat(visitor.path()).isEqualTo("/");
    }

    @Test
    void aCodeWorksOnce() {
        var person = house.person("乙", house.group());
        var code = freshCode(person);
        assertThat(tryWith(person, TestHouse.PASSWORD, code)).isNotEqualTo(422);
        assertThat(tryWith(person, TestHouse.PASSWORD, code)).isEqualTo(422);
    }

    @Test
    void fiveWrongTriesLockTheAccountForAQuarterOfAnHour() {
        var person = house.person("丙", house.group());
        for (var i = 0; i < 5; i++) {
            assertThat(tryWith(person, "wrong", freshCode(person))).isEqualTo(422);
        }
        assertThat(tryWith(person, TestHouse.PASSWORD, freshCode(person))).isEqualTo(422);
        house.pass(Duration.ofMinutes(16));
        assertThat(tryWith(person, TestHouse.PASSWORD, freshCode(person))).isNotEqualTo(422);
    }

    @Test
    void eachTryLeavesExactlyOneRecord() {
        var person = house.person("丁", house.group());
        var before = house.lastEvidence();
        tryWith(person, "wrong", freshCode(person));
        tryWith(person, TestHouse.PASSWORD, freshCode(person));
        assertThat(house.evidenceSince(before)).startsWith("logged-in/refused", "logged-in/done");
    }

    @Test
    void anUnknownLoginAndAWrongPasswordReadTheSame() {
        var person = house.person("戊", house.group());
        var one = house.visitor();
        var wrong = one.submit(
                one.get("/login"), "/login", Map.of("login", person.login(), "password", "x", "code", "000000"));
        var two = house.visitor();
        var unknown =
                two.submit(two.get("/login"), "/login", Map.of("login", "nobody", "password", "x", "code", "000000"));
        assertThat(wrong.select(".fault").text())
                .isEqualTo(unknown.select(".fault").text());
    }
}
