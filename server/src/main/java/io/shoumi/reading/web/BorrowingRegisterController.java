package io.shoumi.reading.web;

import io.shoumi.desk.Shell;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Cost;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import io.shoumi.reading.BorrowingRegister;
import io.shoumi.register.RegisterPages;
import io.shoumi.register.RegisterPages.Request;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The borrowing register on screen, on paper and as a sheet. */
@Controller
class BorrowingRegisterController {
    private static final String PATH = "/registers/borrowing";

    private final BorrowingRegister borrowing;
    private final RegisterPages pages;

    BorrowingRegisterController(BorrowingRegister borrowing, RegisterPages pages) {
        this.borrowing = borrowing;
        this.pages = pages;
    }

    @GetMapping(PATH)
    @Route(value = Permission.MEMBER, audit = ActKind.REGISTER_VIEWED, cost = Cost.SEARCH)
    ModelAndView show(Shell shell, Caller caller, @RequestParam Map<String, String> asked, HttpSession session) {
        var lend = Map.<String, Object>of(
                "actLabel", shell.w("reading.counter.lend"), "actHref", "/counter/lend", "actKey", "F4");
        return pages.show(borrowing.register(), new Request(shell, caller, asked, session), lend);
    }

    @GetMapping(PATH + "/register.pdf")
    @Route(value = Permission.MEMBER, audit = ActKind.LIST_PRINTED, cost = Cost.EXPORT)
    ResponseEntity<byte[]> print(
            Shell shell, Caller caller, @RequestParam Map<String, String> asked, HttpSession session) {
        return pages.pdf(borrowing.register(), new Request(shell, caller, asked, session));
    }

    @GetMapping(PATH + "/register.xlsx")
    @Route(value = Permission.MEMBER, audit = ActKind.REGISTER_EXPORTED, cost = Cost.EXPORT)
    ResponseEntity<byte[]> export(
            Shell shell, Caller caller, @RequestParam Map<String, String> asked, HttpSession session) {
        return pages.xlsx(borrowing.register(), new Request(shell, caller, asked, session));
    }

    @GetMapping(PATH + "/form.pdf")
    @Route(value = Permission.MEMBER, audit = ActKind.NOT_SENSITIVE, cost = Cost.EXPORT)
    ResponseEntity<byte[]> blank(Shell shell) {
        return pages.blank(borrowing.register(), shell);
    }
}
