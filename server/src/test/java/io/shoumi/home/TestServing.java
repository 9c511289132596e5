package io.shoumi.home;

import org.springframework.context.ConfigurableApplicationContext;

/** Starts a server whose clock the test sets. */
public final class TestServing {
    private TestServing() {}

    public static ConfigurableApplicationContext start(ServeOptions options, SetClock clock) {
        return Serving.start(options, DataHome.open(options.home()), clock);
    }
}
