package io.shoumi.register;

import io.shoumi.desk.Shell;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Cost;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import io.shoumi.register.RegisterPages.Request;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What every register has: the page, its form on paper, its sheet, its blank form. A controller at the register's path inherits them. */
public abstract class RegisterDoors {
    private final Register<?> register;
    private final RegisterPages pages;

    protected RegisterDoors(Register<?> register, RegisterPages pages) {
        this.register = register;
        this.pages = pages;
    }

    Register<?> register() {
        return register;
    }

    /** The act that the page offers beside its copies: {@code actLabel}, {@code actHref}, {@code actKey}; none where empty. */
    protected Map<String, Object> act(Shell shell) {
        return Map.of();
    }

    @GetMapping
    @Route(value = Permission.MEMBER, audit = ActKind.REGISTER_VIEWED, cost = Cost.SEARCH)
    ModelAndView show(Shell shell, Caller caller, @RequestParam Map<String, String> asked, HttpSession session) {
        return pages.show(register, new Request(shell, caller, asked, session), act(shell));
    }

    @GetMapping("/register.pdf")
    @Route(value = Permission.MEMBER, audit = ActKind.LIST_PRINTED, cost = Cost.EXPORT)
    ResponseEntity<byte[]> print(
            Shell shell, Caller caller, @RequestParam Map<String, String> asked, HttpSession session) {
        return pages.pdf(register, new Request(shell, caller, asked, session));
    }

    @GetMapping("/register.xlsx")
    @Route(value = Permission.MEMBER, audit = ActKind.REGISTER_EXPORTED, cost = Cost.EXPORT)
    ResponseEntity<byte[]> export(
            Shell shell, Caller caller, @RequestParam Map<String, String> asked, HttpSession session) {
        return pages.xlsx(register, new Request(shell, caller, asked, session));
    }

    @GetMapping("/form.pdf")
    @Route(value = Permission.MEMBER, audit = ActKind.NOT_SENSITIVE, cost = Cost.EXPORT)
    ResponseEntity<byte[]> blank(Shell shell) {
        return pages.blank(register, shell);
    }
}
