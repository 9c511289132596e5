package io.shoumi.gate;

import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Holds back whoever asks for what is dear faster than its {@link Cost} allows, by account and by address, with 429 and the seconds
 * to wait; each server counts for itself. Few passwords are looked at together, so that their memory stays bounded and everybody
 * else keeps a connection of the database. What {@link Paces} says leaves an entry.
 */
@Component
class Turnstile {
    private static final String PAID = Turnstile.class.getName() + ".paid";
    private static final String PLACE = Turnstile.class.getName() + ".place";
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int PLACE_WAIT_SECONDS = 10;

    private final Ledger ledger;
    private final Paces paces;
    private final Semaphore passwords =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

    Turnstile(Ledger ledger, Paces paces) {
        this.ledger = ledger;
        this.paces = paces;
    }

    /** Whether the request may go on, and then must {@link #leave}; otherwise it was answered. */
    boolean admit(HttpServletRequest request, HttpServletResponse response, @Nullable Caller caller, Cost cost)
            throws IOException {
        if (cost == Cost.ORDINARY || cost == request.getAttribute(PAID)) {
            return true;
        }
        var held = held(request, caller, cost);
        if (held != null) {
            record(caller, cost, held);
            refuse(request, response, held);
            return false;
        }
        request.setAttribute(PAID, cost);
        return true;
    }

    private Paces.@Nullable Held held(HttpServletRequest request, @Nullable Caller caller, Cost cost) {
        var address = "address " + Networks.of(request.getRemoteAddr());
        var held = paces.take(address, cost, cost.ofAddress());
        if (held == null && caller != null) {
            held = paces.take("account " + caller.person(), cost, cost.ofAccount());
        }
        return held == null && cost == Cost.PASSWORD && !takesPlace(request)
                ? paces.waiting(address, cost, cost.ofAddress(), PLACE_WAIT_SECONDS)
                : held;
    }

    private boolean takesPlace(HttpServletRequest request) {
        try {
            if (passwords.tryAcquire(PLACE_WAIT_SECONDS, TimeUnit.SECONDS)) {
                request.setAttribute(PLACE, true);
                return true;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, Paces.Held held)
            throws IOException {
        request.setAttribute(RefusalPage.WAIT_SECONDS, held.seconds());
        response.setHeader("Retry-After", String.valueOf(held.seconds()));
        response.sendError(TOO_MANY_REQUESTS);
    }

    private void record(@Nullable Caller caller, Cost cost, Paces.Held held) {
        if (held.recorded()) {
            var person = caller == null ? null : caller.person();
            ledger.stageApart(Act.refused(ActKind.ROUTE_REFUSED, person, "pace:" + cost.code())
                    .with("left-out", held.leftOut()));
        }
    }

    /** Gives its place back; once a request, however it ended. */
    void leave(HttpServletRequest request) {
        if (request.getAttribute(PLACE) != null) {
            request.removeAttribute(PLACE);
            passwords.release();
        }
    }
}
