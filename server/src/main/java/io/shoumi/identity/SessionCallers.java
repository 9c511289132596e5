package io.shoumi.identity;

import io.shoumi.gate.Caller;
import io.shoumi.gate.Callers;
import io.shoumi.ledger.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The caller of a browser's session, or of a program's token for the API, with the grants in force at this request. */
@Component
public class SessionCallers implements Callers {
    private static final String PERSON = "shoumi.person";
    private static final String BEARER = "Bearer ";

    private final Accounts accounts;
    private final ApiTokens tokens;
    private final Clock clock;

    SessionCallers(Accounts accounts, ApiTokens tokens, Clock clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public @Nullable Caller of(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/") ? program(request) : person(request);
    }

    /** Programs come with a token; a browser's session counts for nothing there, so no page can make a browser call the API. */
    private @Nullable Caller program(HttpServletRequest request) {
        var authorization = request.getHeader("Authorization");
        return authorization != null && authorization.startsWith(BEARER)
                ? tokens.caller(authorization.substring(BEARER.length()).strip(), clock.instant())
                        .orElse(null)
                : null;
    }

    private @Nullable Caller person(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(PERSON) instanceof UUID person)) {
            return null;
        }
        var year = PledgeYear.of(clock.instant());
        return accounts.caller(new PersonId(person), clock.instant(), year).orElse(null);
    }

    /** Binds a person to the session, whose id changes so that one fixed beforehand is worth nothing. */
    public static void bind(HttpServletRequest request, PersonId person) {
        request.getSession(true);
        request.changeSessionId();
        request.getSession(true).setAttribute(PERSON, person.value());
    }
}
