package io.shoumi.home;

import io.shoumi.regulations.RuleBook;
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
        return Serving.start(options, Serving.open(options.home()), clock);
    }

    /** A second server on the first one's database, by the same clock; its vault stays sealed. */
    public static ConfigurableApplicationContext beside(ConfigurableApplicationContext first, int port) {
        var home = first.getBean(DataHome.class);
        var options = new ServeOptions(home.root(), port, null, false, null);
        return Serving.context(
                options,
                home,
                first.getBean(HomeDatabase.class),
                first.getBean(SetClock.class),
                first.getBean(RuleBook.class),
                Serving.properties(options, home, Certificate.in(home.tls())));
    }
}
