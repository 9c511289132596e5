package io.shoumi.health;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts and times every answer, whoever gave it; addresses are not kept. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CountingRequests extends OncePerRequestFilter {
    private final Metrics metrics;

    CountingRequests(Metrics metrics) {
        this.metrics = metrics;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var begun = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            metrics.answered(response.getStatus(), (System.nanoTime() - begun) / 1e9);
        }
    }
}
