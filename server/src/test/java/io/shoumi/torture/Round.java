package io.shoumi.torture;

import io.shoumi.TestHouse;
import io.shoumi.TestHouse.Person;
import io.shoumi.Visitor;
import io.shoumi.identity.Totp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The life of one server, from ready to killed. */
public final class Round {
    private static final int WORK_SECONDS_MAX = 60;
    private static final long BREATH_MILLIS = 100;
    /** Nobody is told whether a log-in that failed had spent its code. */
    private static final long CODE_MILLIS = 31_000;

    private final int number;
    private final RunningServer server;
    private final java.nio.file.Path certificate;
    private final CountDownLatch atWork = new CountDownLatch(1);
    private final boolean faultsExcused;
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final Answers answers = new Answers();
    private final List<RuntimeException> wrong = new CopyOnWriteArrayList<>();
    private volatile boolean over;
    private volatile CountDownLatch next = new CountDownLatch(1);

    /** The round is over; whoever acts stops. */
    static final class Over extends RuntimeException {
        private Over() {
            super("the round is over");
        }
    }

    Round(int number, RunningServer server, java.nio.file.Path certificate, boolean faultsExcused) {
        this.faultsExcused = faultsExcused;
        this.number = number;
        this.server = server;
        this.certificate = certificate;
    }

    /** From 1. */
    public int number() {
        return number;
    }

    /** The server's time. */
    public Instant now() {
        return server.now();
    }

    /** Once in a server's life; whoever is logged in goes on. */
    public Visitor logIn(Person person) {
        return server.visitors().computeIfAbsent(person.login(), login -> newlyLoggedIn(person));
    }

    /** One that comes with a token of its own. */
    public Visitor program() {
        return new TorturedVisitor(server.port(), certificate, answers);
    }

    /**
     * Sends the same form again until it is answered; a kill ends it.
     *
     * @throws ServerFault where nobody excuses it: the server is only ever killed in this round
     */
    public void untilAnswered(Runnable sending) {
        while (true) {
            try {
                sending.run();
                return;
            } catch (ServerFault fault) {
                if (!faultsExcused || over) {
                    throw fault;
                }
                pause(BREATH_MILLIS);
            }
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Visitor newlyLoggedIn(Person person) {
        while (true) {
            try {
                var visitor = tryLogIn(person);
                return visitor.path().equals("/login") ? withTheNextCode(person) : visitor;
            } catch (ServerFault fault) {
                if (!faultsExcused || over) {
                    throw fault;
                }
                pause(CODE_MILLIS);
            }
        }
    }

    private Visitor tryLogIn(Person person) {
        var visitor = new TorturedVisitor(server.port(), certificate, answers);
        visitor.submit(
                visitor.get("/login"),
                "/login",
                Map.of(
                        "login",
                        person.login(),
                        "password",
                        TestHouse.PASSWORD,
                        "code",
                        Totp.code(person.seed(), now())));
        return visitor;
    }

    /** On a busy machine a code can be too old when it is looked at. */
    private Visitor withTheNextCode(Person person) {
        pause(CODE_MILLIS);
        var visitor = tryLogIn(person);
        if (visitor.path().equals("/login")) {
            throw new IllegalStateException(person.login() + " could not log in: " + visitor.status());
        }
        return visitor;
    }

    /** Somebody was told that an act is done. */
    public void acknowledge() {
        acknowledged.incrementAndGet();
        atWork.countDown();
        next.countDown();
        if (over) {
            throw new Over();
        }
    }

    /** How long it takes until so many more acts are acknowledged: more than there are writers, and one was begun since. */
    Duration untilNext(int acts, Duration atMost) throws InterruptedException {
        var begun = System.nanoTime();
        var awaited = new CountDownLatch(acts);
        next = awaited;
        if (!awaited.await(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            throw nobody("for " + atMost);
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    void end() {
        over = true;
    }

    boolean excusesFaults() {
        return faultsExcused;
    }

    boolean isOver() {
        return over;
    }

    Answers answers() {
        return answers;
    }

    /** Until the first act is acknowledged: a server that has just started takes its time. */
    void awaitWork() throws InterruptedException {
        if (!atWork.await(WORK_SECONDS_MAX, TimeUnit.SECONDS)) {
            throw nobody("");
        }
    }

    private AssertionError nobody(String howLong) {
        var fault = new AssertionError("nobody got anything done %s in round %d; %d acts, of the writers %d gave up"
                .formatted(howLong, number, acknowledged(), wrong.size()));
        wrong.forEach(fault::addSuppressed);
        return fault;
    }

    /** What a writer was answered that should not have been; it does nothing more. */
    void wrong(RuntimeException answered) {
        wrong.add(answered);
    }

    List<RuntimeException> wrong() {
        return List.copyOf(wrong);
    }

    int acknowledged() {
        return acknowledged.get();
    }
}
