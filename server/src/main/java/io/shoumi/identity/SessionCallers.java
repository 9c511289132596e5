package io.shoumi.identity;

import io.shoumi.gate.Caller;
import io.shoumi.gate.Callers;
import io.shoumi.ledger.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The caller of a browser's session, with the grants in force at this request. */
@Component
public class SessionCallers implements Callers {
    private static final String PERSON = "shoumi.person";

    private final Accounts accounts;
    private final Clock clock;

    SessionCallers(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public @Nullable Caller of(HttpServletRequest request) {
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
