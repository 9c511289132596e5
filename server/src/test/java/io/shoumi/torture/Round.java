package io.shoumi.torture;

import io.shoumi.TestHouse;
import io.shoumi.TestHouse.Person;
import io.shoumi.Visitor;
import io.shoumi.identity.Totp;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The life of one server, from ready to killed. */
public final class Round {
    private static final int WORK_SECONDS_MAX = 30;

    private final int number;
    private final RunningServer server;
    private final java.nio.file.Path certificate;
    private final CountDownLatch atWork = new CountDownLatch(1);
    private final AtomicInteger acknowledged = new AtomicInteger();

    Round(int number, RunningServer server, java.nio.file.Path certificate) {
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

    private Visitor newlyLoggedIn(Person person) {
        var visitor = new Visitor(server.port(), certificate);
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
        if (visitor.path().equals("/login")) {
            throw new IllegalStateException(person.login() + " could not log in: " + visitor.status());
        }
        return visitor;
    }

    /** Somebody was told that an act is done. */
    public void acknowledge() {
        acknowledged.incrementAndGet();
        atWork.countDown();
    }

    /** Until the first act is acknowledged: a server that has just started takes its time. */
    void awaitWork() throws InterruptedException {
        if (!atWork.await(WORK_SECONDS_MAX, TimeUnit.SECONDS)) {
            throw new AssertionError("nobody got anything done in round " + number);
        }
    }

    int acknowledged() {
        return acknowledged.get();
    }
}
