package io.shoumi.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shoumi.TestHouse;
import io.shoumi.TestHouse.Person;
import io.shoumi.Visitor;
import io.shoumi.home.ServeOptions;
import io.shoumi.home.TestServing;
import io.shoumi.identity.Totp;
import io.shoumi.torture.WrongClock;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody sets the clock of the machine on which the server runs. */
class SetClockTest {
    private static final Duration SEEN_MAX = Duration.ofSeconds(20);
    private static final String COMING_UP = "系统时间正以一半速度行进";

    @TempDir
    private Path directory;

    private int port;
    private Clock right = Clock.systemUTC();

    @Test
    void administratorsAreToldAndOneWhoDoesNotKeepTheMachineSaysThatItIsRight() throws Exception {
        var home = directory.resolve("home");
        var house = TestHouse.on(home);
        var unit = house.unit("部门", house.group(), "R1");
        var system = administrator(house, "system-admin");
        var security = administrator(house, "security-admin");
        var auditor = administrator(house, "auditor");
        var otherSecurity = administrator(house, "security-admin");
        var otherAuditor = administrator(house, "auditor");
        var user = house.person("员工", unit);
        house.leave();
        var passphrase = Files.writeString(directory.resolve("passphrase"), TestHouse.PASSPHRASE);
        right = Clock.offset(right, Duration.between(Instant.now(), house.now().plus(Duration.ofMinutes(5))));
        var machine = new WrongClock(right, Duration.ZERO);
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        try (var server = TestServing.start(new ServeOptions(home, port, null, false, passphrase), machine)) {
            var jdbc = server.getBean(JdbcClient.class);
            var watcher = logIn(system, home, Duration.ZERO);
            assertThat(watcher.get("/clock").text()).contains("两者一致");
            machine.set(Duration.ofDays(3));
            assertThat(watcher.get("/").text()).contains("服务器时钟被拨快了 3 天");
            assertThat(logIn(user, home, Duration.ZERO).get("/").text()).doesNotContain("拨快");
            await().atMost(SEEN_MAX).until(() -> recorded(jdbc).equals(List.of("clock-jumped")));

            watcher.post(
                    "/clock/follow",
                    Map.of(
                            "_csrf",
                            watcher.get("/clock")
                                    .select("input[name=_csrf]")
                                    .first()
                                    .val()));
            assertThat(watcher.status()).isEqualTo(403);

            // whose telephone goes by the machine's time, should that be the right one
            var sayer = logIn(security, home, Duration.ofDays(3));
            sayer.submit(sayer.get("/clock"), "/clock/follow", Map.of());
            assertThat(home.resolve("home.properties"))
                    .as("for a start right after")
                    .content()
                    .contains("clock.offset-millis=0");
            assertThat(sayer.path())
                    .as("three days later every session is over")
                    .isEqualTo("/login");
            assertThat(logIn(system, home, Duration.ofDays(3)).get("/clock").text())
                    .contains("两者一致")
                    .doesNotContain("拨快");
            assertThat(recorded(jdbc)).containsExactly("clock-jumped", "clock-followed");

            machine.set(Duration.ZERO);
            assertThat(logIn(auditor, home, Duration.ofDays(3)).get("/clock").text())
                    .contains("服务器时钟被拨慢了 3 天", "比系统所用时间慢 3 天");
            await().atMost(SEEN_MAX)
                    .until(() -> recorded(jdbc).equals(List.of("clock-jumped", "clock-followed", "clock-jumped")));
            var again = logIn(otherSecurity, home, Duration.ofDays(3));
            again.submit(again.get("/clock"), "/clock/follow", Map.of());
            assertThat(again.get("/clock").text()).contains(COMING_UP);
        }
        try (var _ = TestServing.start(new ServeOptions(home, port, null, false, passphrase), machine)) {
            assertThat(logIn(otherAuditor, home, Duration.ofDays(3))
                            .get("/clock")
                            .text())
                    .as("what was said holds after a restart")
                    .contains(COMING_UP);
        }
    }

    private static Person administrator(TestHouse house, String role) {
        var person = house.stranger(role, house.group());
        house.pledge(person);
        house.role(person, role);
        return person;
    }

    private static List<String> recorded(JdbcClient jdbc) {
        return jdbc.sql("select kind from evidence_staged where kind like 'clock-%' order by id")
                .query(String.class)
                .list();
    }

    private Visitor logIn(Person person, Path home, Duration telephoneAhead) {
        var visitor = new Visitor(port, home.resolve("tls/cert.pem"));
        var code = Totp.code(person.seed(), right.instant().plus(telephoneAhead));
        visitor.submit(
                visitor.get("/login"),
                "/login",
                Map.of("login", person.login(), "password", TestHouse.PASSWORD, "code", code));
        assertThat(visitor.path()).isNotEqualTo("/login");
        return visitor;
    }
}
