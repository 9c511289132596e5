package io.shoumi.identity;

import io.shoumi.gate.Callers;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/**
 * A form without its token never reaches the gate: it is refused here. When it comes from somebody known it leaves an entry,
 * because then another site may have sent it in that person's name.
 */
@Component
class RefusedForms implements AccessDeniedHandler {
    private final Callers callers;
    private final Ledger ledger;

    RefusedForms(Callers callers, Ledger ledger) {
        this.callers = callers;
        this.ledger = ledger;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        var caller = callers.of(request);
        if (caller != null) {
            ledger.stageApart(
                    Act.refused(ActKind.ROUTE_REFUSED, caller.person(), "form").with("method", request.getMethod()));
        }
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
}
