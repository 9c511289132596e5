package io.shoumi.desk.web;

import io.shoumi.desk.Alarm;
import io.shoumi.desk.LogState;
import io.shoumi.desk.Me;
import io.shoumi.desk.NavGroup;
import io.shoumi.desk.NavItem;
import io.shoumi.desk.Shell;
import io.shoumi.desk.Times;
import io.shoumi.desk.Waiting;
import io.shoumi.desk.Words;
import io.shoumi.gate.Caller;
import io.shoumi.gate.GateInterceptor;
import io.shoumi.gate.Permission;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes the shell of one request: language and theme from the preferences' cookies, navigation by what the caller may do. */
@Component
public class Shells {
    static final String LANGUAGE = "shoumi-lang";
    static final String THEME = "shoumi-theme";

    private final Map<String, Words> words = Map.of("zh", Words.load("zh"), "en", Words.load("en"));
    private final JdbcClient jdbc;
    private final Clock clock;
    private final List<Waiting> waiting;
    private final List<Alarm> alarms;

    Shells(JdbcClient jdbc, Clock clock, List<Waiting> waiting, List<Alarm> alarms) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.waiting = waiting;
        this.alarms = alarms;
    }

    /** The words of the request's language, for text that is made outside a template. */
    public Words words(HttpServletRequest request) {
        return java.util.Objects.requireNonNull(words.get(language(request)));
    }

    /** The shell of a request; a program's has words and times, and nothing that surrounds a page. */
    public Shell of(HttpServletRequest request) {
        if (request.getRequestURI().startsWith("/api/")) {
            return bare(request);
        }
        var caller = request.getAttribute(GateInterceptor.CALLER) instanceof Caller found ? found : null;
        return of(request, caller, logSize());
    }

    /** Of somebody nobody is asked about, for a page that stands where the database does not. */
    Shell bare(HttpServletRequest request) {
        return of(request, null, 0);
    }

    private Shell of(HttpServletRequest request, @Nullable Caller caller, long logSize) {
        var w = words(request);
        return new Shell(
                w.lang(),
                "dark".equals(cookie(request, THEME)) ? "dark" : "light",
                csrf(request),
                caller == null ? null : me(caller, w),
                request.getRequestURI(),
                caller == null ? List.of() : nav(caller, w),
                new LogState(logSize, null),
                w,
                new Times(w, Times.SHANGHAI, clock.instant()),
                caller == null
                        ? List.of()
                        : alarms.stream()
                                .flatMap(alarm -> alarm.linesFor(caller, w).stream())
                                .toList());
    }

    private static String csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }

    private static String language(HttpServletRequest request) {
        var chosen = cookie(request, LANGUAGE);
        if (chosen != null) {
            return "en".equals(chosen) ? "en" : "zh";
        }
        var asked = request.getHeader("Accept-Language");
        return asked != null && asked.toLowerCase(Locale.ROOT).startsWith("en") ? "en" : "zh";
    }

    private static @Nullable String cookie(HttpServletRequest request, String name) {
        var cookies = request.getCookies();
        for (var cookie : cookies == null ? new Cookie[0] : cookies) {
            if (cookie.getName().equals(name)) {
                return cookie.getValue();
            }
        }
        return null;
    }

    private long logSize() {
        return jdbc.sql("select coalesce(max(log_index) + 1, 0) from evidence_integrated")
                .query(Long.class)
                .single();
    }

    private Me me(Caller caller, Words w) {
        return jdbc.sql("""
                        select coalesce(case when :zh then u.name_zh else u.name_en end, '') as unit,
                          (select h.post from post_holding h where h.person_id = p.id and h.granted_by is not null
                             and h.during @> :now::timestamptz order by array_position(
                               array['general-manager','leader-in-charge','supervisor','clerk','archivist','staff'], h.post)
                             limit 1) as post
                        from person p left join unit u on u.id = p.unit_id where p.id = :person""")
                .param("zh", "zh".equals(w.lang()))
                .param("now", java.sql.Timestamp.from(clock.instant()))
                .param("person", caller.person().value())
                .query((row, n) -> new Me(
                        caller.name(), caller.number(), row.getString("unit"), post(row.getString("post"), caller, w)))
                .single();
    }

    private static String post(@Nullable String post, Caller caller, Words w) {
        if (caller.may(Permission.SYSTEM_ADMIN)) {
            return w.of("role.system-admin");
        }
        if (caller.may(Permission.SECURITY_ADMIN)) {
            return w.of("role.security-admin");
        }
        if (caller.may(Permission.AUDITOR)) {
            return w.of("role.auditor");
        }
        if (caller.may(Permission.OFFICER) && (post == null || post.equals("staff"))) {
            return w.of("role.officer");
        }
        return w.of("post." + (post == null ? "staff" : post));
    }

    private List<NavGroup> nav(Caller caller, Words w) {
        var count =
                waiting.stream().mapToInt(module -> module.waitingFor(caller)).sum();
        var daily = group(
                caller,
                w,
                "",
                new Entry("inbox", "/", "inbox", count, Permission.ACCOUNT),
                new Entry("registers", "/registers", "books", 0, Permission.MEMBER),
                new Entry("secrets", "/secrets", "file-certificate", 0, Permission.MEMBER),
                new Entry("counter", "/counter", "transfer", 0, Permission.MEMBER),
                new Entry("reading", "/reading", "eye", 0, Permission.MEMBER));
        var proof = group(
                caller,
                w,
                w.of("nav.proof"),
                new Entry("incidents", "/incidents", "alert-triangle", 0, Permission.MEMBER),
                new Entry("coverage", "/regulations", "shield-check", 0, Permission.ACCOUNT),
                new Entry("audit", "/audit", "history", 0, Permission.AUDITOR),
                new Entry("security", "/security", "lock", 0, Permission.AUDITOR),
                new Entry("security", "/security", "lock", 0, Permission.SYSTEM_ADMIN),
                new Entry("security", "/security", "lock", 0, Permission.SECURITY_ADMIN),
                new Entry("security", "/security", "lock", 0, Permission.OFFICER));
        var house = group(
                caller,
                w,
                w.of("nav.house"),
                new Entry("people", "/people", "users", 0, Permission.MEMBER),
                new Entry("people", "/people", "users", 0, Permission.SYSTEM_ADMIN),
                new Entry("grants", "/grants", "key", 0, Permission.SECURITY_ADMIN),
                new Entry("joint", "/joint", "users", 0, Permission.SYSTEM_ADMIN),
                new Entry("joint", "/joint", "users", 0, Permission.SECURITY_ADMIN),
                new Entry("joint", "/joint", "users", 0, Permission.OFFICER),
                new Entry("keys", "/keys", "key", 0, Permission.SYSTEM_ADMIN),
                new Entry("keys", "/keys", "key", 0, Permission.SECURITY_ADMIN),
                new Entry("keys", "/keys", "key", 0, Permission.AUDITOR),
                new Entry("keys", "/keys", "key", 0, Permission.OFFICER),
                new Entry("places", "/places", "building", 0, Permission.MEMBER),
                new Entry("destruction", "/destructions", "flame", 0, Permission.MEMBER));
        return List.of(daily, proof, house).stream()
                .filter(g -> !g.items().isEmpty())
                .toList();
    }

    private record Entry(String key, String href, String icon, int count, Permission permission) {}

    private static NavGroup group(Caller caller, Words w, String caption, Entry... entries) {
        var items = new ArrayList<NavItem>();
        for (var entry : entries) {
            if (caller.may(entry.permission())) {
                items.add(new NavItem(
                        entry.key(), w.of("nav." + entry.key()), entry.href(), entry.icon(), entry.count()));
            }
        }
        return new NavGroup(caption, items);
    }
}
