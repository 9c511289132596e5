package io.shoumi.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.Visitor;
import io.shoumi.home.HomeVault;
import io.shoumi.home.ServeOptions;
import io.shoumi.home.SetClock;
import io.shoumi.home.TestServing;
import io.shoumi.ledger.LogKeeper;
import io.shoumi.ledger.PersonId;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several servers on one database, and one that is started again: whoever is logged in at one is so at all. */
class SharedSessionsTest {
    private static final String PASSWORD = "Correct-Horse-7-Battery";
    private static final String PASSPHRASE = "long enough, 7 words or more";

    private final Path home;

    SharedSessionsTest() throws IOException {
        System.setProperty("shoumi.postgres.binaries", System.getProperty("java.io.tmpdir") + "/shoumi-postgres");
        home = Files.createTempDirectory("shoumi-shared");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private ConfigurableApplicationContext start(int port) {
        return TestServing.start(new ServeOptions(home, port, null, false, null), SetClock.system());
    }

    private Visitor visitor(int port) {
        return new Visitor(port, home.resolve("tls/cert.pem"));
    }

    @Test
    void aSessionOutlivesTheServerAndEndsOnAllAtOnce() throws IOException {
        var one = freePort();
        var two = freePort();
        Visitor browser;
        Visitor suspended;
        var dismissed = PersonId.random();
        try (var first = start(one)) {
            first.getBean(HomeVault.class).create(PASSPHRASE.toCharArray());
            first.getBean(JdbcClient.class)
                    .sql("insert into organisation (name_zh, name_en, set_up_at) values ('试验', 'Test', now())")
                    .update();
            browser = logIn(first, one, PersonId.random(), "a1");
            suspended = logIn(first, one, dismissed, "b2");
            assertThat(browser.known()).isTrue();
        }
        try (var again = start(one)) {
            assertThat(browser.known()).as("after a restart, sealed").isFalse();
            guessesAtThePassphraseMustWait(one);
            again.getBean(HomeVault.class).unseal(PASSPHRASE.toCharArray());
            assertThat(browser.known()).as("unsealed").isTrue();
            assertThat(suspended.known()).as("unsealed").isTrue();
            try (var second = TestServing.beside(again, two)) {
                besideAnother(again, second, browser, two);
                endsWithTheSuspension(again, second, suspended, two, dismissed);
            }
            assertThat(visitor(one).known()).isFalse();
        }
    }

    /** Keys and log are one process's at a time: they go from one server to the other and back. */
    private void besideAnother(
            ConfigurableApplicationContext first, ConfigurableApplicationContext second, Visitor browser, int two)
            throws IOException {
        var there = visitor(two).with(browser.key());
        assertThat(there.known()).as("at the second server, sealed").isFalse();
        passKeys(first, second);
        assertThat(there.known()).as("at the second server").isTrue();
        there.submit(there.get("/account"), "/logout", Map.of());
        passKeys(second, first);
        assertThat(browser.known()).as("at the first, logged out at the second").isFalse();
    }

    private void endsWithTheSuspension(
            ConfigurableApplicationContext first,
            ConfigurableApplicationContext second,
            Visitor suspended,
            int two,
            PersonId person)
            throws IOException {
        passKeys(first, second);
        var there = visitor(two).with(suspended.key());
        assertThat(there.known()).as("at the second server").isTrue();
        assertThat(first.getBean(RoleGrants.class).suspend(person)).isTrue();
        assertThat(there.known()).as("at the second, suspended at the first").isFalse();
    }

    private static void passKeys(ConfigurableApplicationContext from, ConfigurableApplicationContext to)
            throws IOException {
        from.getBean(LogKeeper.class).close();
        from.getBean(HomeVault.class).destroy();
        to.getBean(HomeVault.class).unseal(PASSPHRASE.toCharArray());
    }

    /** Nobody tries passphrases without end; the door is another one than that of log-in. */
    private void guessesAtThePassphraseMustWait(int port) {
        var visitor = visitor(port);
        var said = "";
        for (var i = 0; i < 6; i++) {
            said = visitor.submit(visitor.get("/unseal"), "/unseal", Map.of("passphrase", "guess " + i))
                    .select(".fault")
                    .text();
        }
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(said).contains("分钟后再试");
    }

    private Visitor logIn(ConfigurableApplicationContext server, int port, PersonId id, String login) {
        var now = server.getBean(Clock.class).instant();
        server.getBean(JdbcClient.class)
                .sql("insert into person (id, number, name, created_at) values (?, ?, '甲', ?)")
                .params(id.value(), login, Timestamp.from(now))
                .update();
        var enrolment = server.getBean(Enrolment.class);
        var enrolling =
                enrolment.begin(login, enrolment.invite(id, login, null)).orElseThrow();
        enrolment.enrol(enrolling, PASSWORD, Totp.code(enrolling.seed(), now));
        var visitor = visitor(port);
        var later = now.plusSeconds(30);
        visitor.submit(
                visitor.get("/login"),
                "/login",
                Map.of("login", login, "password", PASSWORD, "code", Totp.code(enrolling.seed(), later)));
        return visitor;
    }
}
