package io.shoumi.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.TestHouse;
import io.shoumi.TestHouse.Person;
import io.shoumi.Visitor;
import io.shoumi.identity.Totp;
import io.shoumi.torture.Torture;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody goes on asking with a copied session while it is ended by log-out, suspension or a new password. */
class DeadSessionsTest {
    private static final long DEAD_MILLIS_MAX = 5_000;

    private final TestHouse house = TestHouse.house();
    private long slowestMillis;
    private int ended;

    @Test
    void aCopiedSessionIsDeadAtOnce() throws InterruptedException {
        round();
        assertThat(slowestMillis).isLessThan(DEAD_MILLIS_MAX);
    }

    @Test
    @Tag("torture")
    @Tag("torture-30")
    @DisplayName("30. sessions end with log-out, suspension, a new password")
    void aCopiedSessionIsDeadAtOnceEveryTime() throws InterruptedException {
        for (var i = 0; i < Torture.times("sessions", 30); i++) {
            round();
        }
        Torture.figures("%d sessions ended while they were used, each dead after %d ms at most", ended, slowestMillis);
        assertThat(slowestMillis).isLessThan(DEAD_MILLIS_MAX);
    }

    private interface Ending {
        void of(Person person, Visitor visitor);
    }

    private void round() throws InterruptedException {
        for (var ending : List.<Ending>of(
                (person, visitor) -> visitor.submit(visitor.get("/account"), "/logout", Map.of()),
                this::newPassword,
                (person, visitor) -> suspend(person))) {
            var person = house.person("用者", house.group());
            var visitor = person.logIn();
            var first = visitor.key();
            assertThat(person.logIn().key()).isNotEqualTo(first);
            end(person, visitor, ending);
        }
    }

    private void end(Person person, Visitor visitor, Ending ending) throws InterruptedException {
        var copy = house.visitor().with(visitor.key());
        assertThat(copy.known()).isTrue();
        var over = new AtomicBoolean();
        var lastAlive = new AtomicLong();
        var using = Thread.ofVirtual().start(() -> {
            while (!over.get()) {
                if (copy.known()) {
                    lastAlive.set(System.nanoTime());
                }
            }
        });
        ending.of(person, visitor);
        var done = System.nanoTime();
        Thread.sleep(300);
        over.set(true);
        using.join();
        assertThat(copy.known()).isFalse();
        slowestMillis = Math.max(slowestMillis, Math.max(0, lastAlive.get() - done) / 1_000_000);
        ended++;
    }

    private void newPassword(Person person, Visitor visitor) {
        house.pass(Duration.ofSeconds(31));
        var fresh = "Another-Horse-8-Battery";
        var page = visitor.get("/account");
        visitor.submit(
                page,
                "/account/password",
                Map.of(
                        "old",
                        TestHouse.PASSWORD,
                        "code",
                        Totp.code(person.seed(), house.now()),
                        "password",
                        fresh,
                        "again",
                        fresh));
    }

    private void suspend(Person person) {
        var security = house.stranger("安全", house.group());
        house.pledge(security);
        house.role(security, "security-admin");
        var visitor = security.logIn();
        var csrf = visitor.get("/account").select("input[name=_csrf]").attr("value");
        visitor.post(
                "/grants/" + person.id() + "/suspension", Map.of("_csrf", csrf, "suspended", "true", "reason", "调查"));
        assertThat(visitor.status()).as(visitor.text()).isLessThan(400);
    }
}
