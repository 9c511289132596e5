package io.shoumi.dispatch.web;

import io.shoumi.desk.Shell;
import io.shoumi.dispatch.Carrying;
import io.shoumi.dispatch.DispatchId;
import io.shoumi.dispatch.Dispatches;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The courier's envelope: its two sides, each by an own log-in. It names neither what is in it nor its title. */
@Controller
class CarryController {
    private final Dispatches dispatches;
    private final Carrying carrying;

    CarryController(Dispatches dispatches, Carrying carrying) {
        this.dispatches = dispatches;
        this.carrying = carrying;
    }

    @GetMapping("/dispatches/{id}/carry")
    @Route(value = Permission.MEMBER, audit = ActKind.DISPATCH_VIEWED)
    ModelAndView show(Shell shell, Caller caller, @PathVariable UUID id) {
        var line = dispatches.carriedBy(new DispatchId(id), caller.person());
        return new ModelAndView(
                "dispatch/carry",
                Map.of(
                        "shell",
                        shell,
                        "line",
                        line,
                        "waits",
                        dispatches.waits(line.id(), caller.person()),
                        "now",
                        shell.times().now()));
    }

    @PostMapping("/dispatches/{id}/confirm")
    @Route(value = Permission.MEMBER, audit = ActKind.HAND_OVER_CONFIRMED)
    String confirm(Caller caller, @PathVariable UUID id) {
        carrying.confirm(new DispatchId(id), caller.person());
        return "redirect:/dispatches/" + id + "/carry";
    }
}
