package io.shoumi.identity.web;

import io.shoumi.desk.Fault;
import io.shoumi.desk.Form;
import io.shoumi.desk.Shell;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.home.HomeVault;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.vault.VaultException.WrongPassphrase;
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
    private final Ledger ledger;

    UnsealController(HomeVault vault, Ledger ledger) {
        this.vault = vault;
        this.ledger = ledger;
    }

    @GetMapping("/unseal")
    @Route(value = Permission.PUBLIC, audit = ActKind.NOT_SENSITIVE)
    ModelAndView show(Shell shell) {
        return vault.isOpen() ? new ModelAndView("redirect:/login") : page(shell, Form.BLANK);
    }

    @PostMapping("/unseal")
    @Route(value = Permission.PUBLIC, audit = ActKind.UNSEALED)
    ModelAndView unseal(Shell shell, @RequestParam String passphrase) {
        if (vault.isOpen() || !vault.exists()) {
            return new ModelAndView("redirect:/login");
        }
        try {
            vault.unseal(passphrase.toCharArray());
        } catch (WrongPassphrase wrong) {
            var page = page(shell, Form.BLANK.with("passphrase", Fault.of(shell.w("home.wrong-passphrase"))));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        ledger.stageApart(Act.done(ActKind.UNSEALED, null, "server"));
        return new ModelAndView("redirect:/login");
    }

    private static ModelAndView page(Shell shell, Form form) {
        return new ModelAndView("home/unseal", Map.of("shell", shell, "form", form));
    }
}
