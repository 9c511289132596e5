package io.shoumi.people.web;

import io.shoumi.desk.Faults;
import io.shoumi.desk.Form;
import io.shoumi.desk.Shell;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import io.shoumi.people.PledgeText;
import io.shoumi.people.Pledging;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What comes before everything else: the pledge, then the wait for a grant. */
@Controller
class PledgeController {
    private final Pledging pledging;

    PledgeController(Pledging pledging) {
        this.pledging = pledging;
    }

    @GetMapping("/pledge")
    @Route(value = Permission.ACCOUNT, audit = ActKind.NOT_SENSITIVE, beforeAdmission = true)
    ModelAndView show(Shell shell, Caller caller) {
        return page(shell, caller, Form.BLANK);
    }

    @PostMapping("/pledge")
    @Route(value = Permission.ACCOUNT, audit = ActKind.PLEDGE_SIGNED, beforeAdmission = true)
    ModelAndView sign(
            Shell shell,
            Caller caller,
            @RequestParam(defaultValue = "false") boolean agree,
            @RequestParam(defaultValue = "") String name) {
        try {
            pledging.sign(caller, text(shell, caller), agree, name);
            return new ModelAndView("redirect:/");
        } catch (BadInput wrong) {
            var sent = Map.of("name", name, "agree", String.valueOf(agree));
            var page = page(shell, caller, Faults.in(shell, sent, wrong));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    @GetMapping("/waiting")
    @Route(value = Permission.PLEDGED, audit = ActKind.NOT_SENSITIVE, beforeAdmission = true)
    ModelAndView waiting(Shell shell, Caller caller) {
        return caller.admitted()
                ? new ModelAndView("redirect:/")
                : new ModelAndView("people/waiting", Map.of("shell", shell, "name", caller.name()));
    }

    private PledgeText text(Shell shell, Caller caller) {
        return pledging.textFor(caller, shell.lang(), shell::w);
    }

    private ModelAndView page(Shell shell, Caller caller, Form form) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("shell", shell);
        model.put("form", form);
        model.put("text", text(shell, caller));
        model.put("name", caller.name());
        model.put("signedAt", pledging.signedAt(caller).orElse(null));
        return new ModelAndView("people/pledge", model);
    }
}
