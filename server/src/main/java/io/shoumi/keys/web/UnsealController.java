package io.shoumi.keys.web;

import io.shoumi.desk.Fault;
import io.shoumi.desk.Form;
import io.shoumi.desk.Shell;
import io.shoumi.gate.Cost;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.home.HomeVault;
import io.shoumi.keys.Unsealing;
import io.shoumi.ledger.ActKind;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Takes the passphrase or a half of it; Argon2id makes each guess cost, one at a time. */
@Controller
class UnsealController {
    private final HomeVault vault;
    private final Unsealing unsealing;

    UnsealController(HomeVault vault, Unsealing unsealing) {
        this.vault = vault;
        this.unsealing = unsealing;
    }

    @GetMapping("/unseal")
    @Route(value = Permission.PUBLIC, audit = ActKind.NOT_SENSITIVE)
    ModelAndView show(Shell shell) {
        return vault.isOpen() ? new ModelAndView("redirect:/login") : page(shell, Form.BLANK);
    }

    @PostMapping("/unseal")
    @Route(value = Permission.PUBLIC, audit = ActKind.UNSEALED, cost = Cost.PASSWORD)
    ModelAndView unseal(Shell shell, HttpServletRequest request, @RequestParam String passphrase) {
        if (vault.isOpen() || !vault.exists()) {
            return new ModelAndView("redirect:/login");
        }
        var halves = unsealing.inHalves();
        return switch (unsealing.unseal(passphrase.toCharArray(), request.getRemoteAddr())) {
            case Unsealing.Result.Opened _ -> new ModelAndView("redirect:/login");
            case Unsealing.Result.Half _ -> new ModelAndView("redirect:/unseal");
            case Unsealing.Result.Wrong _ ->
                faulty(shell, shell.w(halves ? "keystore.wrong-halves" : "home.wrong-passphrase"));
            case Unsealing.Result.Slowed slowed ->
                faulty(shell, shell.w("home.passphrase-wait", slowed.stillFor().toMinutes() + 1));
        };
    }

    private ModelAndView faulty(Shell shell, String what) {
        var page = page(shell, Form.BLANK.with("passphrase", Fault.of(what)));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Shell shell, Form form) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("shell", shell);
        model.put("form", form);
        model.put("halves", unsealing.inHalves());
        model.put("until", unsealing.otherHalfUntil().orElse(null));
        return new ModelAndView("keys/unseal", model);
    }
}
