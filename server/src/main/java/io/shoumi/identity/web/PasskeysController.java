package io.shoumi.identity.web;

import io.shoumi.desk.Fault;
import io.shoumi.desk.Faults;
import io.shoumi.desk.Form;
import io.shoumi.desk.Shell;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Cost;
import io.shoumi.gate.NotFound;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.identity.AddingPasskeys;
import io.shoumi.identity.AddingPasskeys.Adding;
import io.shoumi.identity.ChangingFactors.Proof;
import io.shoumi.identity.ChangingFactors.Result;
import io.shoumi.identity.PasskeyAnswer;
import io.shoumi.identity.PasskeySites;
import io.shoumi.identity.PasskeySites.Site;
import io.shoumi.identity.SessionCallers;
import io.shoumi.ledger.ActKind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** One's own passkeys: added and removed on the account page, after proving with password and code who one is. */
@Controller
class PasskeysController {
    private static final String ADDING = PasskeysController.class.getName();

    private final AddingPasskeys passkeys;
    private final AccountPage page;
    private final PasskeySites sites;
    private final JsonMapper json;

    PasskeysController(AddingPasskeys passkeys, AccountPage page, PasskeySites sites, JsonMapper json) {
        this.passkeys = passkeys;
        this.page = page;
        this.sites = sites;
        this.json = json;
    }

    @PostMapping("/account/passkeys")
    @Route(value = Permission.ACCOUNT, audit = ActKind.FACTORS_PROVED, beforeAdmission = true, cost = Cost.PASSWORD)
    ModelAndView prove(
            Shell shell,
            Caller caller,
            HttpServletRequest request,
            @RequestParam String passkey,
            @RequestParam String proof,
            @RequestParam String digits) {
        site(request);
        var typed = Map.of("passkey", passkey);
        try {
            var result = passkeys.prove(caller, new Proof(proof, digits), passkey);
            if (!(result instanceof Result.Done)) {
                return faulty(page.withPasskey(
                        request,
                        caller,
                        shell,
                        Form.of(typed).with("proof", Fault.of(AccountPage.wrong(shell, result)))));
            }
        } catch (BadInput wrong) {
            return faulty(page.withPasskey(request, caller, shell, Faults.in(shell, typed, wrong)));
        }
        request.getSession(true).setAttribute(ADDING, passkeys.adding(caller, passkey));
        return new ModelAndView("redirect:/account/passkeys/new");
    }

    @GetMapping("/account/passkeys/new")
    @Route(value = Permission.ACCOUNT, audit = ActKind.NOT_SENSITIVE, beforeAdmission = true)
    ModelAndView create(Shell shell, Caller caller, HttpServletRequest request) {
        return create(shell, caller, request, Form.BLANK);
    }

    private ModelAndView create(Shell shell, Caller caller, HttpServletRequest request, Form form) {
        var site = site(request);
        var adding = of(request.getSession(true));
        var options = passkeys.options(caller, adding, site, SessionCallers.browser(request));
        return new ModelAndView(
                "identity/passkey-new",
                Map.of(
                        "shell",
                        shell,
                        "form",
                        form,
                        "name",
                        adding.name(),
                        "options",
                        json.writeValueAsString(options)));
    }

    @PostMapping("/account/passkeys/new")
    @Route(value = Permission.ACCOUNT, audit = ActKind.PASSKEY_ADDED, beforeAdmission = true)
    ModelAndView add(
            Shell shell, Caller caller, HttpServletRequest request, @RequestParam(defaultValue = "") String answer) {
        var site = site(request);
        var sent = new PasskeyAnswer(answer, site, SessionCallers.browser(request), request.getRemoteAddr());
        if (!passkeys.add(caller, of(request.getSession(true)), sent)) {
            var form = Form.BLANK.with("answer", Fault.of(shell.w("identity.passkey.not-added")));
            return faulty(create(shell, caller, request, form));
        }
        request.getSession(true).removeAttribute(ADDING);
        return new ModelAndView("redirect:/account");
    }

    @GetMapping("/account/passkeys/{id}")
    @Route(value = Permission.ACCOUNT, audit = ActKind.NOT_SENSITIVE, beforeAdmission = true)
    ModelAndView show(Shell shell, Caller caller, @PathVariable UUID id) {
        return show(shell, caller, id, Form.BLANK);
    }

    @PostMapping("/account/passkeys/{id}/removal")
    @Route(value = Permission.ACCOUNT, audit = ActKind.PASSKEY_REMOVED, beforeAdmission = true, cost = Cost.PASSWORD)
    ModelAndView remove(
            Shell shell,
            Caller caller,
            @PathVariable UUID id,
            @RequestParam String current,
            @RequestParam String shown) {
        var result = passkeys.remove(caller, id, new Proof(current, shown));
        return result instanceof Result.Done
                ? new ModelAndView("redirect:/login")
                : faulty(show(
                        shell, caller, id, Form.BLANK.with("current", Fault.of(AccountPage.wrong(shell, result)))));
    }

    private ModelAndView show(Shell shell, Caller caller, UUID id, Form form) {
        return new ModelAndView(
                "identity/passkey", Map.of("shell", shell, "form", form, "passkey", passkeys.one(caller, id)));
    }

    private Site site(HttpServletRequest request) {
        return sites.of(request).orElseThrow(NotFound::new);
    }

    private static ModelAndView faulty(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static Adding of(HttpSession session) {
        if (session.getAttribute(ADDING) instanceof Adding adding) {
            return adding;
        }
        throw new NotFound();
    }
}
