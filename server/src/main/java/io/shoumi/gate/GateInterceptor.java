package io.shoumi.gate;

import io.shoumi.ledger.Act;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.Outcome;
import io.shoumi.ledger.RequestTrail;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Lets a request in or not, and sees to its evidence. A page that is only shown is recorded after its handler answered and
 * before a byte of it leaves; when that cannot be recorded, the page is not shown.
 */
@Component
public class GateInterceptor implements HandlerInterceptor {
    /** The request attribute under which the caller stands. */
    public static final String CALLER = Caller.class.getName();

    /** The request attribute under which the id of the token stands that the request came with, if any. */
    public static final String TOKEN = Caller.class.getName() + ".token";

    private static final String TRAIL = RequestTrail.class.getName();
    private static final String DENIED = GateInterceptor.class.getName() + ".denied";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,40}");
    private static final Logger LOG = LoggerFactory.getLogger(GateInterceptor.class);

    private final Callers callers;
    private final Ledger ledger;
    private final FormOnce forms;
    private final Turnstile turnstile;

    GateInterceptor(Callers callers, Ledger ledger, FormOnce forms, Turnstile turnstile) {
        this.turnstile = turnstile;
        this.callers = callers;
        this.ledger = ledger;
        this.forms = forms;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws Exception {
        if (handler instanceof ResourceHttpRequestHandler || request.getDispatcherType() == DispatcherType.ERROR) {
            return true;
        }
        var trail = RequestTrail.begin();
        request.setAttribute(TRAIL, trail);
        var caller = callers.of(request);
        request.setAttribute(CALLER, caller);
        if (request.getAttribute(TOKEN) instanceof String token) {
            trail.cameWith(token);
        }
        var route = routeOf(handler);
        if (route == null) {
            LOG.error("a handler without a declared route was refused: {}", handler);
            return deny(request, response, 404);
        }
        if (caller != null
                && !program(request)
                && !caller.admitted()
                && !(openBefore(route) && allowed(route, caller))) {
            return toAdmission(request, response, caller);
        }
        if (!allowed(route, caller)) {
            return caller == null ? toLogIn(request, response) : deny(request, response, 403);
        }
        if (!turnstile.admit(request, response, caller, route.cost())) {
            request.setAttribute(DENIED, true);
            return false;
        }
        var admitted = false;
        try {
            TypedText.requireShort(request);
            admitted = forms.admit(request, response, caller, trail);
        } finally {
            if (!admitted) {
                turnstile.leave(request);
                forms.release(request);
            }
        }
        return admitted;
    }

    /** Whether a request came as far as the gate, which then sees to its evidence. */
    static boolean reached(HttpServletRequest request) {
        return request.getAttribute(TRAIL) != null;
    }

    private static @Nullable Route routeOf(@Nullable Object handler) {
        return handler instanceof HandlerMethod method ? method.getMethodAnnotation(Route.class) : null;
    }

    private static boolean allowed(Route route, @Nullable Caller caller) {
        for (var permission : route.value()) {
            if (permission == Permission.PUBLIC || (caller != null && caller.may(permission))) {
                return true;
            }
        }
        return false;
    }

    private static boolean openBefore(Route route) {
        return route.beforeAdmission() || List.of(route.value()).contains(Permission.PUBLIC);
    }

    /** First the pledge, then the grant: until both are there, every page leads to what is missing. */
    private boolean toAdmission(HttpServletRequest request, HttpServletResponse response, Caller caller)
            throws Exception {
        var pledged = caller.may(Permission.PLEDGED);
        request.setAttribute(DENIED, true);
        if (!request.getRequestURI().equals("/")) {
            recordDenial(request, pledged ? List.of() : List.of("R2.3"));
        }
        response.sendRedirect(pledged ? "/waiting" : "/pledge");
        return false;
    }

    private boolean toLogIn(HttpServletRequest request, HttpServletResponse response) throws Exception {
        request.setAttribute(DENIED, true);
        if (program(request)) {
            unknownProgram(request, response, callers, ledger);
        } else {
            response.sendRedirect("/login");
        }
        return false;
    }

    /** Whoever asks the API is a program: it is led nowhere. */
    static boolean program(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    static void unknownProgram(HttpServletRequest request, HttpServletResponse response, Callers callers, Ledger ledger)
            throws java.io.IOException {
        var refusal = callers.refusal(request);
        if (refusal != null) {
            ledger.stageApart(refusal);
        }
        response.sendError(401);
    }

    private boolean deny(HttpServletRequest request, HttpServletResponse response, int status) throws Exception {
        request.setAttribute(DENIED, true);
        recordDenial(request, List.of());
        response.sendError(status);
        return false;
    }

    private void recordDenial(HttpServletRequest request, List<String> clauses) {
        var route = pattern(request);
        ledger.stageApart(Act.refused(io.shoumi.ledger.ActKind.ROUTE_REFUSED, person(request), "route:" + route)
                .by(clauses)
                .with("method", request.getMethod()));
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        answering(request, status(response, page));
    }

    /**
     * Records what a sensitive route is about to answer with, before a byte of it leaves; once a request. Whoever writes an answer
     * calls this first: the gate itself for pages and bodies, the error pages for refusals and faults.
     *
     * @throws io.shoumi.ledger.EvidenceUnavailable when it cannot be recorded, and so must not be shown
     */
    public void answering(HttpServletRequest request, int status) {
        var route = routeOf(request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE));
        if (route == null
                || !route.audit().sensitive()
                || request.getAttribute(DENIED) != null
                || !trail(request).committed().isEmpty()) {
            return;
        }
        var outcome = status >= 500 ? Outcome.FAILED : status >= 400 ? Outcome.REFUSED : Outcome.DONE;
        ledger.stageApart(base(route, request, outcome));
    }

    /** What the page will be answered with: its own status is put on the response only when it is drawn. */
    private static int status(HttpServletResponse response, @Nullable ModelAndView page) {
        var own = page == null ? null : page.getStatus();
        return own == null ? response.getStatus() : own.value();
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception fault) {
        try {
            if (request.getAttribute(DENIED) == null) {
                settle(request, response);
            }
        } finally {
            turnstile.leave(request);
            forms.release(request);
            RequestTrail.end();
        }
    }

    /** The request does again what another one did, and left the record of. */
    static void recordedBefore(HttpServletRequest request) {
        request.setAttribute(DENIED, true);
    }

    /** Where a form led whose other sending was done first, and left the record. */
    public String whereItLed(SentBefore twice, HttpServletRequest request) {
        recordedBefore(request);
        return forms.whereItLed(twice.token()).orElse("/");
    }

    private void settle(HttpServletRequest request, HttpServletResponse response) {
        forms.settle(request, response);
        answering(request, response.getStatus());
        var committed = trail(request).committed();
        if (committed.size() > 1 && !many(request)) {
            LOG.error("{} left {} evidence records: {}", pattern(request), committed.size(), committed);
        }
    }

    private static boolean many(HttpServletRequest request) {
        var route = routeOf(request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE));
        return route != null && route.many();
    }

    private static Act base(Route route, HttpServletRequest request, Outcome outcome) {
        var clauses = request.getAttribute(RefusalPage.CLAUSES);
        var act = new Act(
                route.audit(),
                outcome,
                person(request),
                null,
                "route:" + pattern(request),
                List.of(),
                variables(request));
        return clauses instanceof List<?> cited
                ? act.by(cited.stream().map(String::valueOf).toList())
                : act;
    }

    private static Map<String, Object> variables(HttpServletRequest request) {
        var found = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        var facts = new java.util.TreeMap<String, Object>();
        if (found instanceof Map<?, ?> variables) {
            variables.forEach((name, value) -> facts.put(String.valueOf(name), named(String.valueOf(value))));
        }
        return facts;
    }

    /** What stands in an address for a thing is an id; anything else may be what somebody pasted there. */
    private static String named(String value) {
        return ID.matcher(value).matches() ? value : "-";
    }

    private static String pattern(HttpServletRequest request) {
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? "unknown" : pattern.toString();
    }

    private static io.shoumi.ledger.@Nullable PersonId person(HttpServletRequest request) {
        return request.getAttribute(CALLER) instanceof Caller caller ? caller.person() : null;
    }

    private static RequestTrail trail(HttpServletRequest request) {
        return request.getAttribute(TRAIL) instanceof RequestTrail trail ? trail : RequestTrail.begin();
    }
}
