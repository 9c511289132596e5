package io.shoumi.torture;

import io.shoumi.home.ServeOptions;
import io.shoumi.home.TestServing;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The whole server as a process of its own: home, port, passphrase file, the true time at which it starts, and by how much its
 * machine's clock is wrong. Each line it is given sets that anew.
 */
final class ServerToKill {
    private ServerToKill() {}

    static void main(String[] arguments) throws IOException {
        var right = Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), Instant.parse(arguments[3])));
        var machine = new WrongClock(right, Duration.parse(arguments[4]));
        TestServing.start(
                new ServeOptions(
                        Path.of(arguments[0]), Integer.parseInt(arguments[1]), null, false, Path.of(arguments[2])),
                machine);
        System.out.println("ready " + right.instant());
        System.out.flush();
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            machine.set(Duration.parse(line));
        }
    }
}
