package io.shoumi.reading.web;

import io.shoumi.approval.RequestId;
import io.shoumi.desk.Faults;
import io.shoumi.desk.Form;
import io.shoumi.desk.Option;
import io.shoumi.desk.Shell;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.Caller;
import io.shoumi.gate.NotFound;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.SecretId;
import io.shoumi.reading.Borrowing;
import io.shoumi.reading.Confirming;
import io.shoumi.reading.LoanId;
import io.shoumi.reading.LoanMode;
import io.shoumi.reading.Loans;
import io.shoumi.reading.ReadingRoom;
import io.shoumi.regulation.RulingViews;
import io.shoumi.regulation.Rulings;
import io.shoumi.regulations.Action;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asks for loans and gives them back. */
@Controller
class LoanController {
    private final Borrowing borrowing;
    private final Loans loans;
    private final Confirming confirming;
    private final ReadingRoom room;
    private final Rulings rulings;
    private final BorrowFields fields;

    LoanController(
            Borrowing borrowing,
            Loans loans,
            Confirming confirming,
            ReadingRoom room,
            Rulings rulings,
            BorrowFields fields) {
        this.borrowing = borrowing;
        this.loans = loans;
        this.confirming = confirming;
        this.room = room;
        this.rulings = rulings;
        this.fields = fields;
    }

    @GetMapping("/loans/new")
    @Route(value = Permission.MEMBER, audit = ActKind.SECRET_VIEWED)
    ModelAndView form(Shell shell, Caller caller, @RequestParam UUID secret) {
        return page(shell, caller, new SecretId(secret), Form.BLANK);
    }

    private ModelAndView page(Shell shell, Caller caller, SecretId secret, Form form) {
        if (!rulings.maySee(caller.person(), secret)) {
            throw new NotFound();
        }
        var model = new HashMap<String, Object>();
        var modes = new ArrayList<Option>();
        for (var mode : LoanMode.values()) {
            borrowing.rulingOn(secret, mode, caller.person()).ifPresent(ruling -> {
                modes.add(new Option(mode.code(), shell.w("fact.mode." + mode.code())));
                model.put("ruling", RulingViews.of(shell, Action.BORROW, ruling, null));
            });
        }
        model.put("shell", shell);
        model.put("secret", secret.toString());
        model.put("modes", modes.reversed());
        model.put("rooms", fields.rooms(shell));
        model.put("form", form);
        return new ModelAndView("reading/borrow", model);
    }

    @PostMapping("/loans")
    @Route(value = Permission.MEMBER, audit = ActKind.REQUEST_SUBMITTED)
    ModelAndView ask(Shell shell, Caller caller, @RequestParam UUID secret, @RequestParam Map<String, String> sent) {
        try {
            var request = borrowing.ask(new SecretId(secret), BorrowFields.read(shell, sent), caller.person());
            return new ModelAndView("redirect:"
                    + request.map(RequestId::toString).map("/requests/"::concat).orElse("/reading"));
        } catch (BadInput wrong) {
            var page = page(shell, caller, new SecretId(secret), Faults.in(shell, sent, wrong));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    @PostMapping("/loans/{id}/give-back")
    @Route(value = Permission.MEMBER, audit = ActKind.RETURN_DECLARED)
    String giveBack(Caller caller, @PathVariable UUID id) {
        var loan = loans.own(new LoanId(id), caller.person());
        if (loan.electronic()) {
            room.giveBack(loan.id(), caller.person());
        } else {
            confirming.declareReturn(loan.id(), caller.person());
        }
        return "redirect:/reading";
    }
}
