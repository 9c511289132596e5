package io.shoumi.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Files are read into memory, so that nothing readable lies on a disk; therefore only somebody who is logged in may send one,
 * and few are taken at a time. Stands before everything that would read a request's body.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UploadGuard extends OncePerRequestFilter {
    private static final int AT_A_TIME = 2;
    private static final int WAIT_SECONDS = 60;

    private final Callers callers;
    private final Semaphore places = new Semaphore(AT_A_TIME, true);

    UploadGuard(Callers callers) {
        this.callers = callers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return type == null || !type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (callers.of(request) == null) {
            response.sendRedirect("/login");
            return;
        }
        if (!taken()) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            places.release();
        }
    }

    private boolean taken() {
        try {
            return places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
