package io.shoumi.e2e;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;

/** A passkey from its making to its end, with Chromium's own authenticator that needs no finger. */
final class PasskeyStory {
    private static final String BUTTON = "form[action='/login/passkey'] button";

    private final House house;

    PasskeyStory(House house) {
        this.house = house;
    }

    private static void plugIn(Someone somebody) {
        var authenticator = new JsonObject();
        authenticator.addProperty("protocol", "ctap2");
        authenticator.addProperty("transport", "internal");
        for (var able :
                new String[] {"hasResidentKey", "hasUserVerification", "isUserVerified", "automaticPresenceSimulation"
                }) {
            authenticator.addProperty(able, true);
        }
        var options = new JsonObject();
        options.add("options", authenticator);
        var watched = somebody.watched();
        watched.send("WebAuthn.enable");
        watched.send("WebAuthn.addVirtualAuthenticator", options);
    }

    void add(Cast who) {
        var somebody = house.at(who);
        plugIn(somebody);
        somebody.open("/account");
        somebody.send(
                "/account/passkeys",
                Map.of(
                        "passkey", house.pick("办公手机", "Office phone"),
                        "proof", somebody.password(),
                        "digits", somebody.code(Instant.now())));
        looks(somebody, "passkey-new");
        press(somebody, "form[action='/account/passkeys/new'] button");
        somebody.page().waitForURL(Pattern.compile("/account$"));
        looks(somebody, "passkeys");
    }

    void logOut(Cast who) {
        var somebody = house.at(who);
        press(somebody, "form[action='/account/sessions/end'] button");
        somebody.page().waitForURL(Pattern.compile("/login$"));
        looks(somebody, "passkey-login");
    }

    void logIn(Cast who) {
        press(house.at(who), BUTTON);
        house.at(who).page().waitForURL(Pattern.compile("/$"));
    }

    void remove(Cast who) {
        var somebody = house.at(who).open("/account");
        somebody.press(somebody.page().locator("a[href^='/account/passkeys/']").first());
        looks(somebody, "passkey-remove");
        var form = somebody.page().locator("form[action$='/removal']");
        form.locator("[name=current]").fill(somebody.password());
        form.locator("[name=shown]").fill(somebody.code(Instant.now().plusSeconds(30)));
        form.locator("button").first().click();
        somebody.page().waitForURL(Pattern.compile("/login$"));
    }

    /** The device still has its half; the server knows it no more. */
    boolean stillLogsIn(Cast who) {
        var somebody = house.at(who);
        press(somebody, BUTTON);
        somebody.page().locator(".other-way .fault:visible").waitFor();
        looks(somebody, "passkey-denied");
        return !somebody.path().startsWith("/login");
    }

    /** What the account page says of passkeys where the server is reached by a number; the log-in page offers none. */
    String accountByNumber(Cast who) {
        var somebody = house.at(who);
        var byNumber = house.server().url().replace("localhost", "127.0.0.1");
        somebody.open(byNumber + "/login");
        if (somebody.page().locator(BUTTON).count() > 0) {
            throw new AssertionError("a passkey is offered where none works");
        }
        somebody.send(
                "/login",
                Map.of(
                        "login", who.login(),
                        "password", somebody.password(),
                        "code", somebody.code(Instant.now())));
        somebody.open(byNumber + "/account");
        looks(somebody, "passkeys-not-here");
        return somebody.page().locator(".flash.info").innerText();
    }

    /** By keyboard: the button has the focus and Enter does it. */
    private static void press(Someone somebody, String button) {
        somebody.page().locator(button).first().press("Enter");
    }

    private void looks(Someone somebody, String name) {
        var own = somebody.page().viewportSize();
        for (var screen : Screen.values()) {
            somebody.page().setViewportSize(screen.widthPx(), screen.heightPx());
            house.picture(somebody, name + "-" + screen.name().toLowerCase(java.util.Locale.ROOT));
        }
        somebody.page().setViewportSize(own.width, own.height);
    }
}
