package io.shoumi.ledger;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The one thread that brings staged entries into the log: woken by each commit, and by the clock once a second in case another
 * node staged one. While the vault is sealed entries wait; nothing is lost.
 */
@Component
public class Sequencer implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);
    private static final long NAP_MILLIS = 1000;

    /** A turn syncs files and signs a head, however few entries it brings. */
    private static final long GATHER_MILLIS = 100;

    private final LogKeeper keeper;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean running;
    private volatile Thread thread = Thread.currentThread();

    Sequencer(LogKeeper keeper) {
        this.keeper = keeper;
    }

    void wake() {
        work.release();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("sequencer").daemon().start(this::run);
    }

    private void run() {
        while (running) {
            try {
                if (work.tryAcquire(NAP_MILLIS, TimeUnit.MILLISECONDS)) {
                    Thread.sleep(GATHER_MILLIS);
                    work.drainPermits();
                }
                keeper.drain();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Exception e) {
                LOG.error("the sequencer could not integrate; it tries again", e);
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(NAP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        wake();
        try {
            thread.join(3000);
            keeper.drain();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.warn("entries wait for the next start", e);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
