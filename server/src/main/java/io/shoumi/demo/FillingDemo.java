package io.shoumi.demo;

import io.shoumi.home.AfterStart;
import io.shoumi.home.DataHome;
import io.shoumi.home.ServeOptions;
import io.shoumi.home.SetClock;
import io.shoumi.setup.SetUpCode;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Fills a fresh demo home: founds the house, registers the secrets, lets people borrow, read, return, lose and destroy, over
 * ninety days that end an hour before the real now.
 */
@Component
class FillingDemo implements AfterStart {
    private static final Duration STORY = Duration.ofDays(90);

    private final ServeOptions options;
    private final DataHome home;
    private final SetClock clock;
    private final SetUpCode code;
    private final ServletWebServerApplicationContext server;

    FillingDemo(
            ServeOptions options,
            DataHome home,
            SetClock clock,
            SetUpCode code,
            ServletWebServerApplicationContext server) {
        this.options = options;
        this.home = home;
        this.clock = clock;
        this.code = code;
        this.server = server;
    }

    @Override
    public void started() {
        if (!options.demo() || home.get("demo.filled") != null || home.get("set-up") != null) {
            return;
        }
        var end = clock.instant().truncatedTo(ChronoUnit.HOURS);
        clock.set(end.minus(STORY));
        var port = java.util.Objects.requireNonNull(server.getWebServer()).getPort();
        var story = new Story(home, port, clock, end);
        var founded = new Founding(story, home, code.issue()).found();
        new Accounts(founded).writeTo(home);
        new Work(story, founded).fill();
        home.put("demo.filled", end.toString());
    }
}
