package io.shoumi.identity.web;

import io.shoumi.desk.Fault;
import io.shoumi.desk.Form;
import io.shoumi.desk.Shell;
import io.shoumi.gate.Cost;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.identity.LogIn.Result;
import io.shoumi.identity.LostPhone;
import io.shoumi.ledger.ActKind;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The phone is lost: reported without it, from whatever browser is at hand. */
@Controller
class LostPhoneController {
    private final LostPhone lostPhone;

    LostPhoneController(LostPhone lostPhone) {
        this.lostPhone = lostPhone;
    }

    @GetMapping("/lost-phone")
    @Route(value = Permission.PUBLIC, audit = ActKind.NOT_SENSITIVE)
    ModelAndView form(Shell shell) {
        return page(shell, Form.BLANK, false);
    }

    @PostMapping("/lost-phone")
    @Route(value = Permission.PUBLIC, audit = ActKind.FACTOR_LOST, cost = Cost.PASSWORD)
    ModelAndView report(
            Shell shell,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password) {
        var typed = Form.of(Map.of("login", login));
        return switch (lostPhone.report(login, password, request.getRemoteAddr())) {
            case Result.Admitted _ -> page(shell, Form.BLANK, true);
            case Result.Denied() -> faulty(shell, typed, shell.w("identity.lost.denied"));
            case Result.Locked(var still) ->
                faulty(shell, typed, shell.w("identity.locked", Math.max(1, still.toMinutes())));
        };
    }

    private static ModelAndView faulty(Shell shell, Form typed, String what) {
        var page = page(shell, typed.with("password", Fault.of(what)), false);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView page(Shell shell, Form form, boolean done) {
        return new ModelAndView("identity/lost-phone", Map.of("shell", shell, "form", form, "done", done));
    }
}
