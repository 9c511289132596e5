package io.shoumi.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shoumi.TestHouse;
import io.shoumi.TestHouse.Person;
import io.shoumi.Visitor;
import io.shoumi.identity.Totp;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Clients that dawdle over connecting, asking, headers, bodies and answers: others log in, look and upload as ever. */
class SlowClientsTest {
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path directory;

    @Test
    void aHundredKeepNobodyWaiting() {
        var house = TestHouse.house();
        var clerk = clerk(house);
        try (var slow = SlowClients.at(house.port(), 100)) {
            await().until(() -> slow.connected() > 90);
            var others =
                    new Others(clerk, new Visitor(house.port(), house.home().resolve("tls/cert.pem")));
            house.pass(Duration.ofSeconds(31));
            others.workAt(house.now(), Duration.ofSeconds(3));
            assertThat(slow.connected()).isGreaterThan(60);
        }
    }

    @Test
    @Tag("torture")
    @Tag("torture-32")
    @DisplayName("32. slow clients, others still served")
    void twoThousandKeepNobodyWaiting() throws Exception {
        var home = directory.resolve("home");
        var house = TestHouse.on(home);
        var clerk = clerk(house);
        var idle = house.person("慢手", clerk.unit());
        house.leave();
        var passphrase = Files.writeString(directory.resolve("passphrase"), TestHouse.PASSPHRASE);
        var temp = Files.createDirectory(directory.resolve("temp"));
        var clients = Torture.times("slow", 2000);
        var free = freePort();
        try (var server = RunningServer.on(
                        new RunningServer.Site(home, free, passphrase, temp),
                        house.now().plus(Duration.ofMinutes(5)),
                        Duration.ZERO);
                var slow = SlowClients.at(free, clients)) {
            await().atMost(Duration.ofMinutes(2)).until(() -> slow.connected() > clients * 9 / 10);
            var idler = new Visitor(free, home.resolve("tls/cert.pem"));
            logIn(idler, idle, server.now());
            slow.with(2, idler.key());
            var others = new Others(clerk, new Visitor(free, home.resolve("tls/cert.pem")));
            var least = others.workAt(server.now(), Duration.ofSeconds(Torture.times("seconds", 90)), slow);
            Torture.figures(
                    "%d slow clients, at least %d at any moment, %d times dropped; others: %d answers, 0 refused, 0 failed, slowest %.1f s",
                    clients, least, slow.dropped(), others.answers, others.slowestMillis / 1000.0);
            assertThat(least).isGreaterThan(clients / 2);
        }
    }

    private static int freePort() throws java.io.IOException {
        try (var socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void logIn(Visitor visitor, Person person, Instant now) {
        visitor.submit(
                visitor.get("/login"),
                "/login",
                Map.of("login", person.login(), "password", TestHouse.PASSWORD, "code", Totp.code(person.seed(), now)));
        assertThat(visitor.path()).isEqualTo("/");
    }

    private record Clerk(Person person, UUID unit) {}

    private static Clerk clerk(TestHouse house) {
        var unit = house.unit("收发室", house.group(), "R1", "R2");
        var person = house.person("收发员", unit);
        house.designate(person, unit, "receive", "keep");
        return new Clerk(person, unit);
    }

    /** Somebody who works meanwhile; whatever is not answered well is a fault. */
    private static final class Others {
        private final Clerk clerk;
        private final Visitor visitor;
        private int answers;
        private long slowestMillis;

        Others(Clerk clerk, Visitor visitor) {
            this.clerk = clerk;
            this.visitor = visitor;
        }

        void workAt(Instant now, Duration time) {
            logIn(now);
            var until = System.nanoTime() + time.toNanos();
            do {
                turn();
            } while (System.nanoTime() < until);
        }

        /** The fewest slow clients that were there meanwhile. */
        int workAt(Instant now, Duration time, SlowClients slow) {
            logIn(now);
            var least = slow.connected();
            var until = System.nanoTime() + time.toNanos();
            while (System.nanoTime() < until) {
                turn();
                least = Math.min(least, slow.connected());
            }
            return least;
        }

        private void logIn(Instant now) {
            timed(() -> SlowClientsTest.logIn(visitor, clerk.person(), now));
        }

        private void turn() {
            timed(() -> visitor.get("/"));
            timed(() -> visitor.get("/secrets"));
            var text = ("来文 " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
            var file = new Visitor.Attachment("file", "来文.txt", "text/plain", text);
            timed(() ->
                    visitor.upload(visitor.get("/secrets/new"), "/secrets/new", Map.of("unit", clerk.unit()), file));
            assertThat(visitor.path()).startsWith("/secrets/new/");
        }

        private void timed(Runnable asking) {
            var asked = System.nanoTime();
            asking.run();
            assertThat(visitor.status()).isEqualTo(200);
            answers++;
            slowestMillis = Math.max(slowestMillis, (System.nanoTime() - asked) / 1_000_000);
        }
    }
}
