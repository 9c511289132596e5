package io.shoumi.bench;

import io.shoumi.demo.Browser;
import io.shoumi.identity.Totp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;

/** People who are made for a measurement by the way everybody comes: entered, enrolled by themselves, pledged, granted. */
final class Newcomers {
    private static final String PASSWORD = "Bench-Horse-7-Battery";

    private final Server server;

    private Newcomers(Server server) {
        this.server = server;
    }

    static List<Account> of(Server server, int count) {
        var newcomers = new Newcomers(server);
        var system = newcomers.administrator("system-admin");
        var mark = Long.toString(Instant.now().getEpochSecond(), 36);
        var all = new ArrayList<Account>();
        for (var i = 0; i < count; i++) {
            var number = "b" + mark + i;
            all.add(newcomers.enrol(number, entered(system, number)));
        }
        newcomers.grantAll();
        return List.copyOf(all);
    }

    private Browser browser() {
        return new Browser(server.port(), server.home().resolve("tls/cert.pem"));
    }

    private Browser administrator(String role) {
        var account = Account.in(server.home()).stream()
                .filter(one -> one.roles().contains(role))
                .findFirst()
                .orElseThrow(() -> new Unmeasured("the demo has no " + role));
        var browser = browser();
        browser.submit(
                browser.get("/login"),
                "/login",
                Map.of(
                        "login", account.login(),
                        "password", account.password(),
                        "code", Totp.code(Totp.seed(account.totp()), Instant.now())));
        return answered(browser, "the " + role + " could not log in");
    }

    private static Browser answered(Browser browser, String otherwise) {
        if (browser.status() >= 400) {
            throw new Unmeasured(otherwise + ": " + browser.status() + " at " + browser.path());
        }
        return browser;
    }

    /** The one-time code. */
    private static String entered(Browser system, String number) {
        var page = system.get("/people/new");
        var unit = page.select("select[name=unit] option").stream()
                .map(option -> option.val())
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
        var slips = system.submit(page, "/people", Map.of("number", number, "name", "来人" + number, "unit", unit));
        answered(system, "nobody could be entered");
        return slips.select("tr[data-login] code").text();
    }

    private Account enrol(String login, String code) {
        var browser = browser();
        var page = browser.submit(browser.get("/enrol"), "/enrol", Map.of("login", login, "invitation", code));
        answered(browser, "the one-time code was refused");
        var seed = page.select(".seed").text().replace(" ", "");
        var first = Totp.code(Totp.seed(seed), Instant.now());
        browser.submit(page, "/enrol/factors", Map.of("password", PASSWORD, "again", PASSWORD, "code", first));
        answered(browser, "nobody could enrol");
        pledge(browser);
        return new Account(login, PASSWORD, seed, Set.of("user"));
    }

    private static void pledge(Browser browser) {
        var page = browser.get("/pledge");
        browser.submit(page, "/pledge", Map.of("agree", "true", "name", name(page)));
        answered(browser, "nobody could pledge");
    }

    private static String name(Document page) {
        return page.select("input[name=name]").attr("placeholder");
    }

    private void grantAll() {
        var security = administrator("security-admin");
        for (var page = security.get("/grants");
                !page.select("input[name=user]").isEmpty();
                page = security.get("/grants")) {
            security.submit(
                    page,
                    "/grants",
                    Map.of("user", page.select("input[name=user]").eachAttr("value")));
            answered(security, "nobody could be granted");
        }
    }
}
