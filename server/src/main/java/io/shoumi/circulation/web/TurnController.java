package io.shoumi.circulation.web;

import io.shoumi.circulation.Circulations;
import io.shoumi.circulation.ConfirmingTurns;
import io.shoumi.circulation.TurnId;
import io.shoumi.desk.Faults;
import io.shoumi.desk.Form;
import io.shoumi.desk.Shell;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
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

/** One reader's turn with its two sides; each confirms by their own log-in. */
@Controller
class TurnController {
    private final Circulations circulations;
    private final ConfirmingTurns confirming;

    TurnController(Circulations circulations, ConfirmingTurns confirming) {
        this.circulations = circulations;
        this.confirming = confirming;
    }

    @GetMapping("/circulations/turns/{id}")
    @Route(value = Permission.MEMBER, audit = ActKind.CARRIER_VIEWED)
    ModelAndView show(Shell shell, Caller caller, @PathVariable UUID id) {
        return page(shell, caller, id, Form.BLANK);
    }

    @PostMapping("/circulations/turns/{id}/confirm")
    @Route(value = Permission.MEMBER, audit = ActKind.HAND_OVER_CONFIRMED)
    ModelAndView confirm(
            Shell shell, Caller caller, @PathVariable UUID id, @RequestParam(defaultValue = "") String note) {
        return done(shell, caller, id, note, () -> confirming.confirm(new TurnId(id), note, caller.person()));
    }

    @PostMapping("/circulations/turns/{id}/return")
    @Route(value = Permission.MEMBER, audit = ActKind.RETURN_DECLARED)
    ModelAndView giveBack(
            Shell shell, Caller caller, @PathVariable UUID id, @RequestParam(defaultValue = "") String note) {
        return done(shell, caller, id, note, () -> confirming.giveBack(new TurnId(id), note, caller.person()));
    }

    @PostMapping("/circulations/turns/{id}/deny")
    @Route(value = Permission.MEMBER, audit = ActKind.HAND_OVER_CONFIRMED)
    String deny(Caller caller, @PathVariable UUID id) {
        confirming.deny(new TurnId(id), caller.person());
        return "redirect:/";
    }

    private ModelAndView done(Shell shell, Caller caller, UUID id, String note, Runnable act) {
        try {
            act.run();
            return new ModelAndView("redirect:/circulations/turns/" + id);
        } catch (BadInput wrong) {
            var page = page(shell, caller, id, Faults.in(shell, Map.of("note", note), wrong));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private ModelAndView page(Shell shell, Caller caller, UUID id, Form form) {
        var passing = circulations.passing(new TurnId(id), caller.person());
        var mine = passing.turn().reader().equals(caller.person());
        return new ModelAndView(
                "circulation/turn",
                Map.of(
                        "shell", shell,
                        "form", form,
                        "passing", passing,
                        "mine", mine,
                        "waits",
                                passing.handOver()
                                        .filter(over -> over.waitsFor(caller.person()))
                                        .isPresent(),
                        "now", shell.times().now()));
    }
}
