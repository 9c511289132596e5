package io.shoumi.clock.web;

import io.shoumi.clock.Reading;
import io.shoumi.clock.WatchingClock;
import io.shoumi.desk.Shell;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where administrators see how far the machine's clock is off, and one of them says that it is right. */
@Controller
class ClockController {
    private final Reading.Taking reading;
    private final WatchingClock watching;

    ClockController(Reading.Taking reading, WatchingClock watching) {
        this.reading = reading;
        this.watching = watching;
    }

    @GetMapping("/clock")
    @Route(
            value = {Permission.SYSTEM_ADMIN, Permission.SECURITY_ADMIN, Permission.AUDITOR, Permission.OFFICER},
            audit = ActKind.NOT_SENSITIVE)
    ModelAndView show(Shell shell, Caller caller) {
        return new ModelAndView(
                "clock/clock",
                Map.of(
                        "shell",
                        shell,
                        "reading",
                        reading.now(shell.words()),
                        "maySay",
                        caller.may(Permission.SECURITY_ADMIN)));
    }

    @PostMapping("/clock/follow")
    @Route(value = Permission.SECURITY_ADMIN, audit = ActKind.CLOCK_FOLLOWED)
    String follow(Caller caller) {
        watching.follow(caller.person());
        return "redirect:/clock";
    }
}
