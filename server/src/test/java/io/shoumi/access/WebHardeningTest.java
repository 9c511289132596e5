package io.shoumi.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.TestHouse;
import io.shoumi.Visitor;
import io.shoumi.gate.Permission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Every route of the running server, asked by each kind of caller who may go there and by nobody: the headers of each answer, what
 * its page holds, the methods it takes, and that no change is taken without its form's token.
 */
class WebHardeningTest {
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
            + "manifest-src 'self'; report-uri /policy-reports; report-to policy";
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", POLICY,
            "Reporting-Endpoints", "policy=\"/policy-reports\"",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Permissions-Policy", "camera=(), microphone=(), geolocation=()",
            "Strict-Transport-Security", "max-age=31536000 ; includeSubDomains",
            "Server", "");
    /** The log is public and says so; its full tiles never change. */
    private static final String PUBLIC_LOG = "/log/";

    private static final List<String> WITHOUT_FORM = List.of("/api/", "/policy-reports");
    private static final List<String> OTHER_METHODS = List.of("PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND");

    private final TestHouse house = TestHouse.house();
    private final List<String> wrong = new ArrayList<>();

    @Test
    void everyAnswerOfEveryRouteIsHardened() {
        var doors = Door.all(house);
        var otherUnit = house.unit("别部", house.group(), "R1", "R2");
        for (var who : List.of(Who.OFFICER, Who.SYSTEM_ADMIN, Who.SECURITY_ADMIN, Who.AUDITOR, Who.ANONYMOUS)) {
            var guest = Guest.of(who, otherUnit);
            doors.stream().filter(door -> !door.posts()).forEach(door -> {
                guest.visitor().bytes(guest.address(door));
                check(who + " " + door, door, guest.visitor());
            });
            methods(guest, doors);
        }
        assertThat(String.join("\n", wrong)).isEmpty();
    }

    private void check(String what, Door door, Visitor answer) {
        HEADERS.forEach((name, value) -> {
            if (!answer.header(name).equals(value)) {
                wrong.add(what + " has " + name + ": " + answer.header(name));
            }
        });
        if (!door.pattern().startsWith(PUBLIC_LOG)
                && !answer.header("Cache-Control").contains("no-store")) {
            wrong.add(what + " may be kept: " + answer.header("Cache-Control"));
        }
        cookies(what, answer);
        if (answer.header("Content-Type").startsWith("text/html")) {
            HardenedPage.faults(answer.text()).forEach(fault -> wrong.add(what + " holds " + fault));
        }
    }

    private void cookies(String what, Visitor answer) {
        var cookies = answer.header("Set-Cookie");
        if (!cookies.isEmpty()
                && !cookies.matches("__Host-shoumi=[A-Za-z0-9_-]*; Path=/; (Max-Age=0; Expires=[^;]+; )?"
                        + "Secure; HttpOnly; SameSite=Strict")) {
            wrong.add(what + " sets " + cookies.replaceAll("=[A-Za-z0-9_-]{43}", "=…"));
        }
    }

    /** No route answers another method than it declares; none changes anything by one. */
    private void methods(Guest guest, List<Door> doors) {
        if (guest.who() != Who.OFFICER) {
            return;
        }
        for (var door : doors) {
            for (var method : OTHER_METHODS) {
                guest.visitor().ask(method, guest.address(door), "text/plain", "");
                if (guest.visitor().status() < 400) {
                    wrong.add(
                            method + " " + door + " answers " + guest.visitor().status());
                }
            }
        }
        guest.visitor().ask("TRACE", "/", "text/plain", "");
        assertThat(guest.visitor().status()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void noChangeIsTakenWithoutItsFormsToken() {
        var guest = Guest.of(Who.OFFICER, house.unit("别部", house.group(), "R1", "R2"));
        var elsewhere = house.visitor();
        var foreign = elsewhere.get("/login").select("input[name=_csrf]").attr("value");
        var asked = 0;
        for (var door : Door.all(house)) {
            if (door.posts() && WITHOUT_FORM.stream().noneMatch(door.pattern()::startsWith)) {
                asked++;
                refused(guest, door, Map.of());
                refused(guest, door, Map.of("_csrf", foreign));
            }
        }
        assertThat(asked).isGreaterThan(50);
        assertThat(String.join("\n", wrong)).isEmpty();
        assertThat(guest.visitor().known()).isTrue();
    }

    private void refused(Guest guest, Door door, Map<String, String> token) {
        var before = house.lastEvidence();
        var fields = new java.util.HashMap<>(door.fields());
        fields.putAll(token);
        guest.visitor().post(guest.address(door), fields);
        if (guest.visitor().status() != 403) {
            wrong.add(door + " without a token answers " + guest.visitor().status());
        }
        var left = house.evidenceSince(before);
        if (!left.equals(List.of("route-refused/refused"))) {
            wrong.add(door + " without a token left " + left);
        }
    }

    @Test
    void theApiTakesNoBrowsersSession() {
        var guest = Guest.of(Who.OFFICER, house.unit("别部", house.group(), "R1", "R2"));
        for (var door : Door.all(house)) {
            if (door.pattern().startsWith("/api/") && !door.asks(Permission.PUBLIC)) {
                var address = door.pattern().replaceAll("\\{[^}]+}", "00000000-0000-0000-0000-000000000000");
                guest.visitor().ask(door.method(), address, "application/json", "{}");
                assertThat(guest.visitor().status()).as(door.toString()).isEqualTo(401);
            }
        }
    }
}
