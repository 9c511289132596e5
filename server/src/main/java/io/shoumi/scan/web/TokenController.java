package io.shoumi.scan.web;

import io.shoumi.desk.Faults;
import io.shoumi.desk.Form;
import io.shoumi.desk.Shell;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.identity.IssuingTokens;
import io.shoumi.ledger.ActKind;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where officers issue the scanners' tokens. */
@Controller
class TokenController {
    private final IssuingTokens issuing;

    TokenController(IssuingTokens issuing) {
        this.issuing = issuing;
    }

    @GetMapping("/tokens")
    @Route(value = Permission.OFFICER, audit = ActKind.NOT_SENSITIVE)
    ModelAndView tokens(Shell shell) {
        return page(shell, Form.BLANK, "");
    }

    @PostMapping("/tokens")
    @Route(value = Permission.OFFICER, audit = ActKind.TOKEN_ISSUED)
    ModelAndView issue(Shell shell, Caller caller, @RequestParam Map<String, String> sent) {
        try {
            var days = sent.getOrDefault("days", "").strip();
            var token = issuing.issue(
                    caller.person(),
                    sent.getOrDefault("name", ""),
                    days.matches("\\d{1,4}") ? Integer.parseInt(days) : 0,
                    sent.getOrDefault("address", ""));
            return page(shell, Form.BLANK, token);
        } catch (BadInput wrong) {
            var page = page(shell, Faults.in(shell, sent, wrong), "");
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    @PostMapping("/tokens/{id}/revocation")
    @Route(value = Permission.OFFICER, audit = ActKind.TOKEN_REVOKED)
    String revoke(Caller caller, @PathVariable UUID id) {
        issuing.revoke(caller.person(), id);
        return "redirect:/tokens";
    }

    private ModelAndView page(Shell shell, Form form, String token) {
        return new ModelAndView(
                "scan/tokens", Map.of("shell", shell, "form", form, "token", token, "issued", issuing.issued()));
    }
}
