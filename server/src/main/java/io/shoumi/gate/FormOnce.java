package io.shoumi.gate;

import io.shoumi.ledger.RequestTrail;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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

    private static final Pattern TOKEN_FORM = Pattern.compile("[0-9a-f]{32}");

    private final JdbcClient jdbc;
    private final Clock clock;

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
        var ledTo = whereItLed(token);
        if (ledTo.isPresent()) {
            response.sendRedirect(ledTo.get());
            return false;
        }
        request.setAttribute(TOKEN, token);
        trail.joinFirstAct(() -> spend(token, caller));
        return true;
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

    /** Notes where an act led; a form that was answered with a page can be sent again. */
    void settle(HttpServletRequest request, HttpServletResponse response) {
        if (!(request.getAttribute(TOKEN) instanceof UUID token) || response.getStatus() >= 400) {
            return;
        }
        var ledTo = response.getHeader("Location");
        if (ledTo == null) {
            jdbc.sql("delete from form_once where token = ?").param(token).update();
        } else {
            jdbc.sql("update form_once set led_to = ? where token = ? and led_to is null")
                    .params(ledTo, token)
                    .update();
        }
    }

    private static @Nullable UUID tokenOf(HttpServletRequest request) {
        var text = request.getParameter("_once");
        if (text == null || !TOKEN_FORM.matcher(text).matches()) {
            return null;
        }
        return new UUID(Long.parseUnsignedLong(text, 0, 16, 16), Long.parseUnsignedLong(text, 16, 32, 16));
    }
}
