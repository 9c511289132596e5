package io.shoumi.gate;

import io.shoumi.ledger.RequestTrail;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A form carries a token {@code _once}; its second sending changes nothing and is led to what the first one did. The token is
 * spent in the act's own transaction: what failed, for whatever reason and wherever the server died, can be sent again, and what
 * was done cannot, even where its answer never arrived.
 */
@Component
public class FormOnce {
    private static final String TOKEN = FormOnce.class.getName();
    private static final String TURN = TOKEN + ".turn";
    private static final long WAIT_SECONDS = 8;
    private static final Logger LOG = LoggerFactory.getLogger(FormOnce.class);

    private static final Pattern TOKEN_FORM = Pattern.compile("[0-9a-f]{32}");

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ConcurrentHashMap<UUID, CountDownLatch> underWay = new ConcurrentHashMap<>();

    private record Turn(UUID token, CountDownLatch end) {}

    FormOnce(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean admit(HttpServletRequest request, HttpServletResponse response, @Nullable Caller caller, RequestTrail trail)
            throws IOException {
        var token = "POST".equals(request.getMethod()) ? tokenOf(request) : null;
        if (token == null) {
            return true;
        }
        takeTurn(token, request);
        var ledTo = whereItLed(token);
        if (ledTo.isPresent()) {
            response.sendRedirect(ledTo.get(), HttpServletResponse.SC_SEE_OTHER);
            return false;
        }
        request.setAttribute(TOKEN, token);
        trail.joinFirstAct(() -> spend(token, caller));
        return true;
    }

    /**
     * Waits for another sending of the form that is under way here, so that this one is led where that one led. On another server,
     * or beyond the wait, the database alone sees to it that one is done.
     */
    private void takeTurn(UUID token, HttpServletRequest request) {
        var mine = new CountDownLatch(1);
        var other = underWay.putIfAbsent(token, mine);
        if (other == null) {
            request.setAttribute(TURN, new Turn(token, mine));
            return;
        }
        try {
            if (!other.await(WAIT_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("a form's other sending takes longer than {} s", WAIT_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void release(HttpServletRequest request) {
        if (request.getAttribute(TURN) instanceof Turn(var token, var end)) {
            underWay.remove(token, end);
            end.countDown();
        }
    }

    private void spend(UUID token, @Nullable Caller caller) {
        var spent = jdbc.sql(
                        "insert into form_once (token, person_id, at) values (:token, :person, :at) on conflict do nothing")
                .param("token", token)
                .param("person", caller == null ? null : caller.person().value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        if (spent == 0) {
            throw new SentBefore(token);
        }
    }

    /** Where the sending led that spent the token; empty while none has. */
    Optional<String> whereItLed(UUID token) {
        return jdbc.sql("select coalesce(led_to, '/') from form_once where token = ?")
                .param(token)
                .query(String.class)
                .optional();
    }

    /** Notes where an act led; where it was answered with a page, back to the page that the form stood on. */
    void settle(HttpServletRequest request, HttpServletResponse response) {
        if (!(request.getAttribute(TOKEN) instanceof UUID token) || response.getStatus() >= 400) {
            return;
        }
        var ledTo = response.getHeader("Location");
        jdbc.sql("update form_once set led_to = ? where token = ? and led_to is null")
                .params(ledTo == null ? whereItStood(request) : ledTo, token)
                .update();
    }

    private static String whereItStood(HttpServletRequest request) {
        var from = request.getHeader("Referer");
        var here = request.getRequestURL().toString();
        var origin = here.substring(0, here.length() - request.getRequestURI().length());
        return from != null && from.startsWith(origin + "/") ? from.substring(origin.length()) : "/";
    }

    private static @Nullable UUID tokenOf(HttpServletRequest request) {
        var text = request.getParameter("_once");
        if (text == null || !TOKEN_FORM.matcher(text).matches()) {
            return null;
        }
        return new UUID(Long.parseUnsignedLong(text, 0, 16, 16), Long.parseUnsignedLong(text, 16, 32, 16));
    }
}
