package io.shoumi.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A form carries a token {@code _once}; its second sending changes nothing and is led to what the first one did. A sending that
 * failed gives its token back, so that the corrected form can be sent again.
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

    boolean admit(HttpServletRequest request, HttpServletResponse response, @Nullable Caller caller)
            throws IOException {
        var token = "POST".equals(request.getMethod()) ? tokenOf(request) : null;
        if (token == null) {
            return true;
        }
        var claimed = jdbc.sql(
                        "insert into form_once (token, person_id, at) values (:token, :person, :at) on conflict do nothing")
                .param("token", token)
                .param("person", caller == null ? null : caller.person().value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        if (claimed == 1) {
            request.setAttribute(TOKEN, token);
            return true;
        }
        response.sendRedirect(whereItLed(token));
        return false;
    }

    private String whereItLed(UUID token) {
        return jdbc.sql("select coalesce(led_to, '/') from form_once where token = ?")
                .param(token)
                .query(String.class)
                .optional()
                .orElse("/");
    }

    void settle(HttpServletRequest request, HttpServletResponse response) {
        if (!(request.getAttribute(TOKEN) instanceof UUID token)) {
            return;
        }
        var ledTo = response.getHeader("Location");
        if (response.getStatus() < 400 && ledTo != null) {
            jdbc.sql("update form_once set led_to = ? where token = ?")
                    .params(ledTo, token)
                    .update();
        } else {
            jdbc.sql("delete from form_once where token = ?").param(token).update();
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
