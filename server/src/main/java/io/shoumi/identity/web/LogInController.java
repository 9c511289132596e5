package io.shoumi.identity.web;

import io.shoumi.desk.Fault;
import io.shoumi.desk.Form;
import io.shoumi.desk.Shell;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Cost;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.home.HomeVault;
import io.shoumi.identity.LogIn;
import io.shoumi.identity.PasskeySites;
import io.shoumi.identity.SessionCallers;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class LogInController {
    private final LogIn logIn;
    private final PasskeySites sites;
    private final HomeVault vault;
    private final Ledger ledger;

    LogInController(LogIn logIn, PasskeySites sites, HomeVault vault, Ledger ledger) {
        this.logIn = logIn;
        this.sites = sites;
        this.vault = vault;
        this.ledger = ledger;
    }

    @GetMapping("/login")
    @Route(value = Permission.PUBLIC, audit = ActKind.NOT_SENSITIVE)
    ModelAndView show(Shell shell, HttpServletRequest request, @Nullable Caller caller) {
        if (!vault.exists()) {
            return new ModelAndView("redirect:/set-up");
        }
        if (!vault.isOpen()) {
            return new ModelAndView("redirect:/unseal");
        }
        return caller != null
                ? new ModelAndView("redirect:/")
                : page(shell, Form.BLANK, sites.of(request).isPresent());
    }

    @PostMapping("/login")
    @Route(value = Permission.PUBLIC, audit = ActKind.LOGGED_IN, cost = Cost.PASSWORD)
    ModelAndView tryIt(
            Shell shell,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String code) {
        // sealed, nothing tells a login that exists from one that does not
        vault.open();
        var typed = Form.of(Map.of("login", login));
        return switch (logIn.tryLogIn(new LogIn.Try(login, password, code, request.getRemoteAddr()))) {
            case LogIn.Result.Admitted(var person) -> {
                SessionCallers.bind(request, person);
                yield new ModelAndView("redirect:/");
            }
            case LogIn.Result.Denied() -> faulty(shell, request, typed, shell.w("identity.denied"));
            case LogIn.Result.Locked(var still) ->
                faulty(shell, request, typed, shell.w("identity.locked", Math.max(1, still.toMinutes())));
        };
    }

    private ModelAndView faulty(Shell shell, HttpServletRequest request, Form typed, String what) {
        var page = page(
                shell, typed.with("password", Fault.of(what)), sites.of(request).isPresent());
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    static ModelAndView page(Shell shell, Form form, boolean passkeys) {
        return new ModelAndView("identity/login", Map.of("shell", shell, "form", form, "passkeys", passkeys));
    }

    @PostMapping("/logout")
    @Route(value = Permission.ACCOUNT, audit = ActKind.LOGGED_OUT, beforeAdmission = true)
    String logOut(HttpServletRequest request, Caller caller) {
        ledger.stageApart(Act.done(ActKind.LOGGED_OUT, caller.person(), "account:" + caller.person()));
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return "redirect:/login";
    }
}
