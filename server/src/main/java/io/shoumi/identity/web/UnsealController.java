package io.shoumi.identity.web;

import io.shoumi.desk.Fault;
import io.shoumi.desk.Form;
import io.shoumi.desk.Shell;
import io.shoumi.gate.Cost;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.home.HomeVault;
import io.shoumi.identity.Guesses;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.vault.VaultException.WrongPassphrase;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Takes the passphrase; Argon2id makes each guess cost, one at a time. */
@Controller
class UnsealController {
    private final HomeVault vault;
    private final Guesses guesses;
    private final Ledger ledger;

    UnsealController(HomeVault vault, Guesses guesses, Ledger ledger) {
        this.vault = vault;
        this.guesses = guesses;
        this.ledger = ledger;
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
        var wait = guesses.stillFor(Guesses.Door.UNSEAL, request.getRemoteAddr());
        if (wait.isPositive()) {
            return faulty(shell, shell.w("home.passphrase-wait", wait.toMinutes() + 1));
        }
        try {
            vault.unseal(passphrase.toCharArray());
        } catch (WrongPassphrase wrong) {
            guesses.countFailure(Guesses.Door.UNSEAL, request.getRemoteAddr());
            return faulty(shell, shell.w("home.wrong-passphrase"));
        }
        ledger.stageApart(Act.done(ActKind.UNSEALED, null, "server"));
        return new ModelAndView("redirect:/login");
    }

    private static ModelAndView faulty(Shell shell, String what) {
        var page = page(shell, Form.BLANK.with("passphrase", Fault.of(what)));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView page(Shell shell, Form form) {
        return new ModelAndView("home/unseal", Map.of("shell", shell, "form", form));
    }
}
