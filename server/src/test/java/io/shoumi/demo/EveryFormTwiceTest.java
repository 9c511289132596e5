package io.shoumi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.home.DataHome;
import io.shoumi.home.ServeOptions;
import io.shoumi.home.SetClock;
import io.shoumi.home.TestServing;
import io.shoumi.setup.SetUpCode;
import io.shoumi.torture.Torture;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * All that the people of the sample do, from set-up to destruction, with each form sent twice: each is done once and recorded once,
 * and both sendings lead to the same place.
 */
class EveryFormTwiceTest {
    private static final int ROUTES_MIN = 25;

    @TempDir
    private Path directory;

    @Test
    @Tag("torture")
    @Tag("torture-3")
    @DisplayName("3. every form of the sample's story is sent twice")
    void isDoneOnce() throws Exception {
        for (var manner : SendingTwice.Manner.values()) {
            story(manner);
        }
    }

    private void story(SendingTwice.Manner manner) throws Exception {
        System.setProperty("shoumi.postgres.binaries", System.getProperty("java.io.tmpdir") + "/shoumi-postgres");
        System.setProperty("shoumi.demo.secrets", "12");
        var end = Instant.parse("2026-11-20T08:00:00Z");
        var clock = SetClock.forDemo();
        clock.set(end.minus(Duration.ofDays(90)));
        var options = new ServeOptions(directory.resolve(manner.name()), freePort(), null, false, null);
        var seen = SendingTwice.Seen.nothing();
        try (var server = TestServing.start(options, clock)) {
            var home = server.getBean(DataHome.class);
            var jdbc = server.getBean(JdbcClient.class);
            var story = new Story(home, options.port(), clock, end) {
                @Override
                Browser browser() {
                    return new SendingTwice(options.port(), home.tls().resolve("cert.pem"), manner, jdbc, seen);
                }
            };
            var founded =
                    new Founding(story, home, server.getBean(SetUpCode.class).issue()).found();
            new Work(story, founded).fill();
        }
        assertThat(seen.wrong()).isEmpty();
        assertThat(seen.routes()).hasSizeGreaterThan(ROUTES_MIN);
        Torture.figures(
                "%s: %d routes, 0 done or recorded twice", manner, seen.routes().size());
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
