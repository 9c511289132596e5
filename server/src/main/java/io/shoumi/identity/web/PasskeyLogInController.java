package io.shoumi.identity.web;

import io.shoumi.desk.Fault;
import io.shoumi.desk.Form;
import io.shoumi.desk.Shell;
import io.shoumi.gate.Cost;
import io.shoumi.gate.NotFound;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.home.HomeVault;
import io.shoumi.identity.LogIn.Result;
import io.shoumi.identity.PasskeyAnswer;
import io.shoumi.identity.PasskeyLogIn;
import io.shoumi.identity.PasskeySites;
import io.shoumi.identity.SessionCallers;
import io.shoumi.ledger.ActKind;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The other way in: a passkey, asked for by the log-in page. */
@Controller
class PasskeyLogInController {
    private final PasskeyLogIn logIn;
    private final PasskeySites sites;
    private final HomeVault vault;

    PasskeyLogInController(PasskeyLogIn logIn, PasskeySites sites, HomeVault vault) {
        this.logIn = logIn;
        this.sites = sites;
        this.vault = vault;
    }

    /** A fresh challenge for a browser that has looked at the log-in page. */
    @GetMapping("/login/passkey")
    @Route(value = Permission.PUBLIC, audit = ActKind.NOT_SENSITIVE)
    ResponseEntity<Map<String, Object>> options(HttpServletRequest request) {
        var site = sites.of(request).orElseThrow(NotFound::new);
        var browser = SessionCallers.browser(request);
        if (browser.length == 0 || !vault.isOpen()) {
            throw new NotFound();
        }
        return ResponseEntity.ok(logIn.options(site, browser));
    }

    @PostMapping("/login/passkey")
    @Route(value = Permission.PUBLIC, audit = ActKind.LOGGED_IN, cost = Cost.PASSWORD)
    ModelAndView tryIt(Shell shell, HttpServletRequest request, @RequestParam(defaultValue = "") String answer) {
        var site = sites.of(request).orElseThrow(NotFound::new);
        var sent = new PasskeyAnswer(answer, site, SessionCallers.browser(request), request.getRemoteAddr());
        return switch (logIn.tryLogIn(sent)) {
            case Result.Admitted(var person) -> {
                SessionCallers.bind(request, person);
                yield new ModelAndView("redirect:/");
            }
            case Result.Denied() -> faulty(shell, shell.w("identity.passkey.denied"));
            case Result.Locked(var still) ->
                faulty(shell, shell.w("identity.passkey.locked", Math.max(1, still.toMinutes())));
        };
    }

    private static ModelAndView faulty(Shell shell, String what) {
        var page = LogInController.page(shell, Form.BLANK.with("answer", Fault.of(what)), true);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
