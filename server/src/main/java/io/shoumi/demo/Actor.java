package io.shoumi.demo;

import io.shoumi.identity.Sessions;
import io.shoumi.identity.Totp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jsoup.nodes.Document;

/** One person of the sample at her browser, under her own account. */
final class Actor {
    private final Cast.Member member;
    private final Browser browser;
    private final Story story;
    private String password = "";
    private byte[] seed = new byte[0];
    private Instant usedAt = Instant.MIN;
    private Instant loggedInAt = Instant.MIN;

    Actor(Cast.Member member, Story story) {
        this.member = member;
        this.story = story;
        this.browser = story.browser();
    }

    Cast.Member member() {
        return member;
    }

    String password() {
        return password;
    }

    byte[] seed() {
        return seed.clone();
    }

    /** From the slip with the one-time code to a pledged account. */
    void enrol(String invitation) {
        password = story.newPassword();
        done(browser.submit(
                browser.get("/enrol"), "/enrol", Map.of("login", member.login(), "invitation", invitation)));
        var factors = browser.get("/enrol/factors");
        seed = Totp.seed(factors.select("code.seed").text().replace(" ", ""));
        story.passSeconds(31);
        done(browser.submit(
                factors,
                "/enrol/factors",
                Map.of("password", password, "again", password, "code", Totp.code(seed, story.now()))));
        loggedInAt = story.now();
        pledge();
    }

    /** Signs the pledge where the product asks for it. */
    private void pledge() {
        var page = browser.get("/");
        if (browser.path().equals("/pledge")) {
            done(browser.submit(page, "/pledge", Map.of("agree", "true", "name", member.name())));
        }
    }

    private void logIn() {
        story.passSeconds(31);
        done(browser.submit(
                browser.get("/login"),
                "/login",
                Map.of("login", member.login(), "password", password, "code", Totp.code(seed, story.now()))));
        loggedInAt = story.now();
        pledge();
    }

    /** Whether her session is still in force, by the rules that end one. */
    private boolean loggedIn() {
        var margin = Duration.ofMinutes(5);
        return usedAt.isAfter(story.now().minus(Sessions.IDLE_MAX).plus(margin))
                && loggedInAt.isAfter(story.now().minus(Sessions.AGE_MAX).plus(margin));
    }

    Document get(String path) {
        if (!loggedIn()) {
            logIn();
        }
        return done(browser.get(path));
    }

    /** Looks at a page that may be somebody else's to see. */
    Document peek(String path) {
        get("/");
        story.step();
        return browser.get(path);
    }

    /** Fills the form on a page and sends it. */
    Document submit(String pagePath, String action, Map<String, ?> values) {
        return done(browser.submit(get(pagePath), action, values));
    }

    Document submit(Document page, String action, Map<String, ?> values) {
        return done(browser.submit(page, action, values));
    }

    Document upload(String pagePath, String action, Map<String, ?> values, Browser.Attachment file) {
        return done(browser.upload(get(pagePath), action, values, file));
    }

    byte[] bytes(String path) {
        get("/");
        var bytes = browser.bytes(path);
        require(browser.status() < 400, path + " answered " + browser.status());
        return bytes;
    }

    String path() {
        return browser.path();
    }

    private Document done(Document page) {
        story.step();
        usedAt = story.now();
        require(
                browser.status() < 400,
                member.number() + " at " + browser.path() + ": " + browser.status() + " "
                        + page.select(".fault, .lead-in, .flash").stream()
                                .map(said -> said.id() + " " + said.text())
                                .toList());
        return page;
    }

    private static void require(boolean held, String otherwise) {
        if (!held) {
            throw new IllegalStateException("the demo could not be filled: " + otherwise);
        }
    }
}
