package io.shoumi.reading.web;

import io.shoumi.approval.RequestId;
import io.shoumi.custody.CarrierId;
import io.shoumi.custody.Copies;
import io.shoumi.custody.PlaceId;
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
import io.shoumi.reading.BorrowForm;
import io.shoumi.reading.Borrowing;
import io.shoumi.reading.Confirming;
import io.shoumi.reading.LoanId;
import io.shoumi.reading.LoanMode;
import io.shoumi.reading.Loans;
import io.shoumi.reading.ReadingRoom;
import io.shoumi.regulation.RulingViews;
import io.shoumi.regulation.Rulings;
import io.shoumi.regulations.Action;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    private static final LocalTime CLOSING = LocalTime.of(17, 30);

    private final Borrowing borrowing;
    private final Loans loans;
    private final Confirming confirming;
    private final ReadingRoom room;
    private final Rulings rulings;
    private final Copies copies;

    LoanController(
            Borrowing borrowing, Loans loans, Confirming confirming, ReadingRoom room, Rulings rulings, Copies copies) {
        this.borrowing = borrowing;
        this.loans = loans;
        this.confirming = confirming;
        this.room = room;
        this.rulings = rulings;
        this.copies = copies;
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
        model.put("rooms", rooms(shell));
        model.put("form", form);
        return new ModelAndView("reading/borrow", model);
    }

    private List<Option> rooms(Shell shell) {
        return copies.placesOfKind("reading-room").stream()
                .map(place -> new Option(place.id().toString(), place.code() + " " + place.name(shell)))
                .toList();
    }

    @PostMapping("/loans")
    @Route(value = Permission.MEMBER, audit = ActKind.REQUEST_SUBMITTED)
    ModelAndView ask(Shell shell, Caller caller, @RequestParam UUID secret, @RequestParam Map<String, String> sent) {
        try {
            var request = borrowing.ask(new SecretId(secret), read(shell, sent), caller.person());
            return new ModelAndView("redirect:"
                    + request.map(RequestId::toString).map("/requests/"::concat).orElse("/reading"));
        } catch (BadInput wrong) {
            var page = page(shell, caller, new SecretId(secret), Faults.in(shell, sent, wrong));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private static BorrowForm read(Shell shell, Map<String, String> sent) {
        var carrier = id("carrier", sent);
        var room = id("room", sent);
        return new BorrowForm(
                "paper".equals(sent.get("mode")) ? LoanMode.PAPER : LoanMode.ELECTRONIC,
                carrier == null ? null : new CarrierId(carrier),
                sent.getOrDefault("purpose", ""),
                room == null ? null : new PlaceId(room),
                due(shell, sent.getOrDefault("due", "")));
    }

    private static @Nullable UUID id(String name, Map<String, String> sent) {
        try {
            var text = sent.getOrDefault(name, "");
            return text.isBlank() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new BadInput(name, "reading.choose-again");
        }
    }

    /** A loan ends when the archive closes on its last day. */
    private static Instant due(Shell shell, String typed) {
        return shell.times()
                .typed(typed)
                .map(day -> day.atTime(CLOSING).atZone(shell.times().zone()).toInstant())
                .orElseThrow(() -> new BadInput("due", "reading.due-unread"));
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
