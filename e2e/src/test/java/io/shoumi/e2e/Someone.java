package io.shoumi.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.RequestOptions;
import io.shoumi.identity.Totp;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/** One person at a browser of their own, doing what a person does: open, type, choose, send. */
final class Someone {
    private final String number;
    private final String name;
    private final BrowserContext profile;
    private final Page page;
    private String password = "";
    private byte[] seed = new byte[0];

    Someone(String number, String name, BrowserContext profile) {
        this.number = number;
        this.name = name;
        this.profile = profile;
        this.page = profile.newPage();
    }

    String number() {
        return number;
    }

    String name() {
        return name;
    }

    String login() {
        return number.toLowerCase(Locale.ROOT);
    }

    Page page() {
        return page;
    }

    /** From the slip with the one-time code to password and second factor of one's own; ends logged in. */
    void enrol(String invitation) {
        open("/enrol");
        send("/enrol", Map.of("login", login(), "invitation", invitation));
        password = "Quiet-" + java.util.UUID.randomUUID();
        seed = Totp.seed(page.locator("code.seed").innerText().replace(" ", ""));
        send("/enrol/factors", Map.of("password", password, "again", password, "code", Totp.code(seed, Instant.now())));
    }

    /** Leaves, and logs in with password and the next code; a code is taken once only. */
    void logInAgain() {
        profile.clearCookies();
        open("/login");
        var next = Instant.now().plusSeconds(30);
        send("/login", Map.of("login", login(), "password", password, "code", Totp.code(seed, next)));
    }

    String password() {
        return password;
    }

    /** The code of a moment; each is taken once only. */
    String code(Instant at) {
        return Totp.code(seed, at);
    }

    /** What the browser says to the tools that watch it. */
    CDPSession watched() {
        return profile.newCDPSession(page);
    }

    /** Signs the pledge, which is all that a new account can open. */
    void pledge() {
        open("/");
        page.locator("input[name=agree]").check();
        send("/pledge", Map.of("name", name));
    }

    /** Opens an address; answers that are no page fail the story. */
    Someone open(String path) {
        good(page.navigate(path));
        return this;
    }

    /** The status of an address that may be refused. */
    int statusOf(String path) {
        return page.navigate(path).status();
    }

    Someone fill(String field, String value) {
        page.locator("[name='" + field + "']").fill(value);
        return this;
    }

    Someone tick(String field, String value) {
        page.locator("input[name='" + field + "'][value='" + value + "']").check();
        return this;
    }

    /** Takes the choice that shows a text. */
    Someone choose(String field, String shown) {
        var option = page.locator("select[name='" + field + "'] option")
                .filter(new Locator.FilterOptions().setHasText(shown))
                .first();
        page.locator("select[name='" + field + "']").selectOption(option.getAttribute("value"));
        return this;
    }

    Someone value(String field, String value) {
        page.locator("select[name='" + field + "']").selectOption(value);
        return this;
    }

    /** Types into a form and presses its first main button. */
    Someone send(String action, Map<String, String> typed) {
        var form = page.locator("form[action='" + action + "']").first();
        typed.forEach((field, value) -> form.locator("[name='" + field + "']").fill(value));
        return press(form.locator("button.btn-primary, button:not([name=lang]):not([name=theme])")
                .first());
    }

    Someone send(String action) {
        return send(action, Map.of());
    }

    /** Presses what leads to another page, and fails where that page is an error. */
    Someone press(Locator button) {
        good(page.waitForResponse(Someone::isPage, button::click));
        page.waitForLoadState();
        return this;
    }

    private static boolean isPage(Response response) {
        return response.request().isNavigationRequest() && (response.status() < 300 || response.status() >= 400);
    }

    private void good(Response response) {
        if (response.status() >= 400) {
            page.waitForLoadState();
            throw new AssertionError(name + " at " + response.url() + ": " + response.status() + "\n"
                    + page.locator("main, body").first().innerText());
        }
    }

    /** The text that stands on the page now. */
    String reads() {
        return page.locator("body").innerText();
    }

    String path() {
        return java.net.URI.create(page.url()).getPath();
    }

    /** The last part of the address: mostly an id. */
    String lastPart() {
        return path().substring(path().lastIndexOf('/') + 1);
    }

    /** A file from the server under this person's log-in, by a connection of its own: none kept from the last fetch plays a part. */
    byte[] fetch(String path) {
        var response = profile.request().get(path, RequestOptions.create().setHeader("Connection", "close"));
        if (!response.ok()) {
            throw new AssertionError(name + " fetching " + path + ": " + response.status());
        }
        return response.body();
    }
}
