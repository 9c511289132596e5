package io.shoumi.copying.web;

import io.shoumi.copying.ConfirmingCopies;
import io.shoumi.copying.Copyings;
import io.shoumi.copying.ShareId;
import io.shoumi.desk.Shell;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import java.util.HashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One new copy's hand-over; its holder confirms by their own log-in. */
@Controller
class ShareController {
    private final Copyings copyings;
    private final ConfirmingCopies confirming;

    ShareController(Copyings copyings, ConfirmingCopies confirming) {
        this.copyings = copyings;
        this.confirming = confirming;
    }

    @GetMapping("/copying/copies/{id}")
    @Route(value = Permission.MEMBER, audit = ActKind.CARRIER_VIEWED)
    ModelAndView show(Shell shell, Caller caller, @PathVariable UUID id) {
        var passing = copyings.passing(new ShareId(id), caller.person());
        var over = passing.handOver();
        var model = new HashMap<String, @Nullable Object>();
        model.put("shell", shell);
        model.put("passing", passing);
        model.put("giver", over.map(last -> copyings.nameOf(last.giver())).orElse(null));
        model.put("receiver", over.map(last -> copyings.nameOf(last.receiver())).orElse(null));
        model.put("waits", over.filter(last -> last.waitsFor(caller.person())).isPresent());
        return new ModelAndView("copying/share", model);
    }

    @PostMapping("/copying/copies/{id}/confirm")
    @Route(value = Permission.MEMBER, audit = ActKind.HAND_OVER_CONFIRMED)
    String confirm(Caller caller, @PathVariable UUID id) {
        confirming.confirm(new ShareId(id), caller.person());
        return "redirect:/copying/copies/" + id;
    }
}
