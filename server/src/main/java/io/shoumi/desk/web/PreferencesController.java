package io.shoumi.desk.web;

import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Language and theme, kept in two cookies that say nothing else. */
@Controller
class PreferencesController {

    @PostMapping("/preferences")
    @Route(value = Permission.PUBLIC, audit = ActKind.NOT_SENSITIVE)
    String change(
            @RequestParam @Nullable String lang,
            @RequestParam @Nullable String theme,
            @RequestParam(defaultValue = "/") String back,
            HttpServletResponse response) {
        if (lang != null) {
            keep(response, Shells.LANGUAGE, "en".equals(lang) ? "en" : "zh");
        }
        if (theme != null) {
            keep(response, Shells.THEME, "dark".equals(theme) ? "dark" : "light");
        }
        return "redirect:" + (back.matches("/(?!/)[A-Za-z0-9/._-]*") ? back : "/");
    }

    private static void keep(HttpServletResponse response, String name, String value) {
        var cookie = ResponseCookie.from(name, value)
                .secure(true)
                .httpOnly(true)
                .sameSite("Strict")
                .path("/")
                .maxAge(Duration.ofDays(365))
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
