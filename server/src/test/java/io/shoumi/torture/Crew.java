package io.shoumi.torture;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The writers of one round at work, each in a thread of its own. */
final class Crew {
    private static final long BREATH_MILLIS = 100;

    private final Round round;
    private final List<Thread> threads = new ArrayList<>();

    private Crew(Round round) {
        this.round = round;
    }

    /** Works until the server is gone or the round is over; whoever is told what the round excuses begins again. */
    static Crew at(Round round, List<TortureAct> acts) {
        return new Crew(round).begin(acts);
    }

    private Crew begin(List<TortureAct> acts) {
        acts.forEach(act -> threads.add(Thread.ofVirtual().start(() -> work(act))));
        return this;
    }

    private void work(TortureAct act) {
        try {
            while (!round.isOver() && !through(act)) {
                Thread.sleep(BREATH_MILLIS);
            }
        } catch (UncheckedIOException | Round.Over gone) {
            // killed, or told to stop
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException wrong) {
            round.wrong(wrong);
        }
    }

    /** Whether all its work is done. */
    private boolean through(TortureAct act) {
        try {
            act.work(round);
            return true;
        } catch (ServerFault fault) {
            if (!round.excusesFaults()) {
                throw fault;
            }
            return false;
        }
    }

    /**
     * Waits for all.
     *
     * @return what was answered and should not have been
     */
    List<RuntimeException> leave() throws InterruptedException {
        round.end();
        for (var thread : threads) {
            thread.join();
        }
        return round.wrong();
    }
}
