package io.shoumi.scan.web;

import io.shoumi.desk.Faults;
import io.shoumi.desk.Form;
import io.shoumi.desk.Option;
import io.shoumi.desk.Shell;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.identity.IssuingTokens;
import io.shoumi.identity.TokenRight;
import io.shoumi.ledger.ActKind;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where officers issue the tokens of programs: scanners and other systems of the house. */
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
    ModelAndView issue(Shell shell, Caller caller, @RequestParam MultiValueMap<String, String> sent) {
        var typed = sent.toSingleValueMap();
        var rights = sent.getOrDefault("right", List.of());
        try {
            var days = typed.getOrDefault("days", "").strip();
            var wish = new IssuingTokens.Wish(
                    typed.getOrDefault("name", ""),
                    days.matches("\\d{1,4}") ? Integer.parseInt(days) : 0,
                    typed.getOrDefault("address", ""),
                    rights);
            return page(shell, Form.BLANK, issuing.issue(caller.person(), wish));
        } catch (BadInput wrong) {
            typed.put("right", String.join(",", rights));
            var page = page(shell, Faults.in(shell, typed, wrong), "");
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
                "scan/tokens",
                Map.of(
                        "shell",
                        shell,
                        "form",
                        form,
                        "token",
                        token,
                        "issued",
                        issuing.issued(),
                        "rights",
                        Stream.of(TokenRight.values())
                                .map(right -> new Option(right.code(), shell.w(right.word() + ".about")))
                                .toList()));
    }
}
