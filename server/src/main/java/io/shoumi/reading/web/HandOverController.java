package io.shoumi.reading.web;

import io.shoumi.desk.Shell;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import io.shoumi.reading.Confirming;
import io.shoumi.reading.HandOverNames;
import io.shoumi.reading.Loans;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A hand-over with its two sides, giver left, receiver right; each confirms by their own log-in. */
@Controller
class HandOverController {
    private final Loans loans;
    private final Confirming confirming;
    private final HandOverNames names;

    HandOverController(Loans loans, Confirming confirming, HandOverNames names) {
        this.loans = loans;
        this.confirming = confirming;
        this.names = names;
    }

    @GetMapping("/hand-overs/{id}")
    @Route(value = Permission.MEMBER, audit = ActKind.CARRIER_VIEWED)
    ModelAndView show(Shell shell, Caller caller, @PathVariable UUID id) {
        var passing = loans.passing(id, caller.person());
        var handOver = passing.handOver();
        return new ModelAndView(
                "reading/hand-over",
                Map.of(
                        "shell",
                        shell,
                        "passing",
                        passing,
                        "giver",
                        names.of(handOver.giver()),
                        "receiver",
                        names.of(handOver.receiver()),
                        "mine",
                        handOver.waitsFor(caller.person()),
                        "deniable",
                        handOver.back() && handOver.receiver().equals(caller.person())));
    }

    @PostMapping("/hand-overs/{id}/confirm")
    @Route(value = Permission.MEMBER, audit = ActKind.HAND_OVER_CONFIRMED)
    String confirm(Caller caller, @PathVariable UUID id) {
        confirming.confirm(id, caller.person());
        return "redirect:/hand-overs/" + id;
    }

    @PostMapping("/hand-overs/{id}/deny")
    @Route(value = Permission.MEMBER, audit = ActKind.HAND_OVER_CONFIRMED)
    String deny(Caller caller, @PathVariable UUID id) {
        confirming.deny(id, caller.person());
        return "redirect:/hand-overs/" + id;
    }
}
