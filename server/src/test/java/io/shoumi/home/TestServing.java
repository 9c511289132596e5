package io.shoumi.home;

import java.time.Clock;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts a server whose clock the test sets. */
public final class TestServing {
    private TestServing() {}

    /** A server whose clock runs, by one of the test's own. */
    public static ConfigurableApplicationContext start(ServeOptions options, Clock clock) {
        return start(options, SetClock.running(clock));
    }

    public static ConfigurableApplicationContext start(ServeOptions options, SetClock clock) {
        return Serving.start(options, DataHome.open(options.home()), clock);
    }
}
