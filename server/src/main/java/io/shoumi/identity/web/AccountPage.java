package io.shoumi.identity.web;

import io.shoumi.desk.Form;
import io.shoumi.desk.Shell;
import io.shoumi.gate.Caller;
import io.shoumi.identity.AddingPasskeys;
import io.shoumi.identity.ChangingFactors.Result;
import io.shoumi.identity.PasskeySites;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of one's own account, with what was typed into one of its forms. */
@Component
class AccountPage {
    private final AddingPasskeys passkeys;
    private final PasskeySites sites;

    AccountPage(AddingPasskeys passkeys, PasskeySites sites) {
        this.passkeys = passkeys;
        this.sites = sites;
    }

    ModelAndView blank(HttpServletRequest request, Caller caller, Shell shell) {
        return with(request, caller, shell, Map.of());
    }

    ModelAndView withPassword(HttpServletRequest request, Caller caller, Shell shell, Form password) {
        return with(request, caller, shell, Map.of("password", password));
    }

    ModelAndView withAuthenticator(HttpServletRequest request, Caller caller, Shell shell, Form authenticator) {
        return with(request, caller, shell, Map.of("authenticator", authenticator));
    }

    ModelAndView withPasskey(HttpServletRequest request, Caller caller, Shell shell, Form passkey) {
        return with(request, caller, shell, Map.of("passkey", passkey));
    }

    private ModelAndView with(HttpServletRequest request, Caller caller, Shell shell, Map<String, Form> forms) {
        var page = new ModelAndView("identity/account", Map.of("shell", shell));
        for (var form : new String[] {"password", "authenticator", "passkey"}) {
            page.addObject(form, forms.getOrDefault(form, Form.BLANK));
        }
        page.addObject("passkeys", passkeys.of(caller));
        page.addObject("host", Objects.requireNonNullElse(request.getServerName(), ""));
        page.addObject("possible", sites.of(request).isPresent());
        return page;
    }

    /** What is said to a wrong proof. */
    static String wrong(Shell shell, Result result) {
        return result instanceof Result.Locked(var still)
                ? shell.w("identity.locked", Math.max(1, still.toMinutes()))
                : shell.w("identity.proof-wrong");
    }
}
