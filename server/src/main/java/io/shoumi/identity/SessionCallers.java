package io.shoumi.identity;

import io.shoumi.gate.Caller;
import io.shoumi.gate.Callers;
import io.shoumi.gate.GateInterceptor;
import io.shoumi.gate.Permission;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The caller of a browser's session, or of a program's token for the API, with the grants in force at this request. */
@Component
public class SessionCallers implements Callers {
    private static final String BEARER = "Bearer ";

    private final Accounts accounts;
    private final ApiTokens tokens;
    private final Guesses guesses;
    private final Clock clock;

    SessionCallers(Accounts accounts, ApiTokens tokens, Guesses guesses, Clock clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.guesses = guesses;
        this.clock = clock;
    }

    @Override
    public @Nullable Caller of(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/") ? program(request) : person(request);
    }

    /** Programs come with a token; a browser's session counts for nothing there, so no page can make a browser call the API. */
    private @Nullable Caller program(HttpServletRequest request) {
        if (!(look(request) instanceof ApiTokens.Looked.InForce(var token, var caller))) {
            return null;
        }
        request.setAttribute(GateInterceptor.TOKEN, token.toString());
        return atMostThePerson(caller);
    }

    /** Without what the person themself may not do now: not pledged this year, or no longer a member. */
    private Caller atMostThePerson(Caller program) {
        var now = clock.instant();
        var member = accounts.caller(program.person(), now, PledgeYear.of(now))
                .filter(person -> person.may(Permission.MEMBER))
                .isPresent();
        var permissions = program.permissions().stream()
                .filter(may -> member
                        || TokenRight.of(may)
                                .filter(right -> !right.actsForPerson())
                                .isPresent())
                .collect(Collectors.toSet());
        return new Caller(program.person(), program.name(), program.number(), permissions);
    }

    private ApiTokens.@Nullable Looked look(HttpServletRequest request) {
        var authorization = request.getHeader("Authorization");
        return authorization != null && authorization.startsWith(BEARER)
                ? tokens.look(authorization.substring(BEARER.length()).strip(), request.getRemoteAddr())
                : null;
    }

    @Override
    public @Nullable Act refusal(HttpServletRequest request) {
        var address = request.getRemoteAddr();
        if (!(look(request) instanceof ApiTokens.Looked.Refused refused)
                || guesses.stillFor(Guesses.Door.TOKEN, address).isPositive()) {
            return null;
        }
        guesses.countFailure(Guesses.Door.TOKEN, address);
        return Act.refused(ActKind.TOKEN_REFUSED, refused.person(), "token:" + refused.name())
                .with("why", refused.why());
    }

    private @Nullable Caller person(HttpServletRequest request) {
        if (!(request.getSession(false) instanceof StoredSession session)) {
            return null;
        }
        var now = clock.instant();
        return session.person()
                .flatMap(person -> accounts.caller(person, now, PledgeYear.of(now)))
                .orElse(null);
    }

    /** A hash of the key that the browser came with; empty when it has none. */
    public static byte[] browser(HttpServletRequest request) {
        return SessionKey.of(request).map(SessionKey::browser).orElseGet(() -> new byte[0]);
    }

    /**
     * Logs a person in: whatever session the browser came with ends, and a new one begins under a key that nobody had before, so
     * that one fixed beforehand is worth nothing.
     */
    public static void bind(HttpServletRequest request, PersonId person) {
        if (!(request.getSession(true) instanceof StoredSession session)) {
            throw new IllegalStateException("sessions are not the database's");
        }
        session.beginAnew(person);
    }
}
