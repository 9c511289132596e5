package io.shoumi.home;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks every second whether the home's own database lives, and starts it again where it died. Meanwhile acts fail, each as a
 * whole, and are told so.
 */
@Component
class KeepingDatabase implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(KeepingDatabase.class);
    private static final long LOOK_EVERY_MILLIS = 1000;

    private final HomeDatabase database;
    private final ScheduledExecutorService keeper = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("database-keeper").daemon().factory());

    private volatile boolean running;
    private boolean failing;

    KeepingDatabase(HomeDatabase database) {
        this.database = database;
    }

    @Override
    public void start() {
        running = true;
        var _ = keeper.scheduleWithFixedDelay(this::look, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            if (database.revive()) {
                LOG.warn("the database had died and was started again");
            }
            failing = false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            told(e);
        }
    }

    /** Once for each time it is down: it is tried every second. */
    private void told(Exception why) {
        if (!failing) {
            LOG.error("the database is gone and does not start yet; it is tried again", why);
        }
        failing = true;
    }

    /** A start that is under way goes on; the database waits for it before it closes. */
    @Override
    public void stop() {
        running = false;
        keeper.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
