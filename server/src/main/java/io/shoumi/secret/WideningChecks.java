package io.shoumi.secret;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads the form that widens a scope. */
@Component
public class WideningChecks {
    private static final int REASON_MAX = 200;

    private final ScopeChecks scopes;

    WideningChecks(ScopeChecks scopes) {
        this.scopes = scopes;
    }

    /** @throws io.shoumi.gate.BadInput naming each faulty field */
    public WideningScope.Wish check(Map<String, List<String>> sent) {
        var typed = new Typed(sent);
        var wish = new WideningScope.Wish(scopes.read(typed), typed.required("reason", REASON_MAX));
        typed.check();
        return wish;
    }
}
