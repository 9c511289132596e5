package io.shoumi.gate;

import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Files are read into memory, so that nothing readable lies on a disk; therefore only somebody who is logged in may send one,
 * and few are taken at a time. Stands behind the sessions and before everything that would read a request's body.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class UploadGuard extends OncePerRequestFilter {
    private static final int AT_A_TIME = 2;
    private static final int WAIT_SECONDS = 60;

    private final Callers callers;
    private final Ledger ledger;
    private final Turnstile turnstile;
    private final Semaphore places = new Semaphore(AT_A_TIME, true);
    /** One account takes one place, so that nobody alone keeps all others from theirs. */
    private final Map<PersonId, Semaphore> own = new ConcurrentHashMap<>();

    UploadGuard(Callers callers, Ledger ledger, Turnstile turnstile) {
        this.turnstile = turnstile;
        this.callers = callers;
        this.ledger = ledger;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return type == null || !type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caller = callers.of(request);
        if (caller == null && GateInterceptor.program(request)) {
            GateInterceptor.unknownProgram(request, response, callers, ledger);
            return;
        }
        if (caller == null) {
            response.sendRedirect("/login");
            return;
        }
        if (!turnstile.admit(request, response, caller, Cost.UPLOAD)) {
            return;
        }
        var one = own.computeIfAbsent(caller.person(), person -> new Semaphore(1, true));
        if (!taken(one)) {
            recordRefusal(caller, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        var status = HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
        try {
            chain.doFilter(request, response);
            status = response.getStatus();
        } finally {
            places.release();
            one.release();
            if (status >= HttpServletResponse.SC_BAD_REQUEST && !GateInterceptor.reached(request)) {
                recordRefusal(caller, status);
            }
        }
    }

    /** What never came as far as the gate, because its body could not be read, has no route yet and still leaves its entry. */
    private void recordRefusal(Caller caller, int status) {
        ledger.stageApart(
                Act.refused(ActKind.ROUTE_REFUSED, caller.person(), "upload").with("status", status));
    }

    private boolean taken(Semaphore one) {
        try {
            if (!one.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                return false;
            }
            var place = false;
            try {
                place = places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS);
                return place;
            } finally {
                if (!place) {
                    one.release();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
