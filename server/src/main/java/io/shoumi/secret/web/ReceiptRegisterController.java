package io.shoumi.secret.web;

import io.shoumi.desk.Shell;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Cost;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import io.shoumi.register.RegisterPages;
import io.shoumi.register.RegisterPages.Request;
import io.shoumi.secret.ReceiptRegister;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The register of what was received on screen, on paper and as a sheet. */
@Controller
class ReceiptRegisterController {
    private static final String PATH = "/registers/receipt";

    private final ReceiptRegister receipts;
    private final RegisterPages pages;

    ReceiptRegisterController(ReceiptRegister receipts, RegisterPages pages) {
        this.receipts = receipts;
        this.pages = pages;
    }

    @GetMapping(PATH)
    @Route(value = Permission.MEMBER, audit = ActKind.REGISTER_VIEWED, cost = Cost.SEARCH)
    ModelAndView show(Shell shell, Caller caller, @RequestParam Map<String, String> asked, HttpSession session) {
        return pages.show(receipts.register(), new Request(shell, caller, asked, session));
    }

    @GetMapping(PATH + "/register.pdf")
    @Route(value = Permission.MEMBER, audit = ActKind.LIST_PRINTED, cost = Cost.EXPORT)
    ResponseEntity<byte[]> print(
            Shell shell, Caller caller, @RequestParam Map<String, String> asked, HttpSession session) {
        return pages.pdf(receipts.register(), new Request(shell, caller, asked, session));
    }

    @GetMapping(PATH + "/register.xlsx")
    @Route(value = Permission.MEMBER, audit = ActKind.REGISTER_EXPORTED, cost = Cost.EXPORT)
    ResponseEntity<byte[]> export(
            Shell shell, Caller caller, @RequestParam Map<String, String> asked, HttpSession session) {
        return pages.xlsx(receipts.register(), new Request(shell, caller, asked, session));
    }

    @GetMapping(PATH + "/form.pdf")
    @Route(value = Permission.MEMBER, audit = ActKind.NOT_SENSITIVE, cost = Cost.EXPORT)
    ResponseEntity<byte[]> blank(Shell shell) {
        return pages.blank(receipts.register(), shell);
    }
}
