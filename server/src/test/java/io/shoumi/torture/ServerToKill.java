package io.shoumi.torture;

import io.shoumi.home.ServeOptions;
import io.shoumi.home.TestServing;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The whole server as a process of its own: home, port, passphrase file and the time at which its clock starts to run. */
final class ServerToKill {
    private ServerToKill() {}

    static void main(String[] arguments) {
        var ahead = Duration.between(Instant.now(), Instant.parse(arguments[3]));
        var clock = Clock.offset(Clock.systemUTC(), ahead);
        TestServing.start(
                new ServeOptions(
                        Path.of(arguments[0]), Integer.parseInt(arguments[1]), null, false, Path.of(arguments[2])),
                clock);
        System.out.println("ready " + clock.instant());
        System.out.flush();
    }
}
