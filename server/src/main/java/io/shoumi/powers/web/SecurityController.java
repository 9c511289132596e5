package io.shoumi.powers.web;

import io.shoumi.desk.Shell;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import io.shoumi.powers.ActTable;
import io.shoumi.powers.Power;
import io.shoumi.powers.Rule;
import io.shoumi.powers.Seats;
import io.shoumi.powers.Walk;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who may do what, and why: made from the routes, the policies and the database's rules at each request. */
@Controller
class SecurityController {
    private final Seats seats;
    private final ActTable acts;

    SecurityController(Seats seats, ActTable acts) {
        this.seats = seats;
        this.acts = acts;
    }

    @GetMapping("/security")
    @Route(
            value = {Permission.OFFICER, Permission.SYSTEM_ADMIN, Permission.SECURITY_ADMIN, Permission.AUDITOR},
            audit = ActKind.NOT_SENSITIVE)
    ModelAndView show(Shell shell) {
        var all = seats.all();
        return new ModelAndView(
                "powers/security",
                Map.of(
                        "shell",
                        shell,
                        "seats",
                        all.stream().filter(seat -> !seat.doors().isEmpty()).toList(),
                        "powers",
                        Arrays.stream(Power.values())
                                .filter(power -> !power.outside())
                                .toList(),
                        "adopted",
                        acts.adopted().stream().sorted().toList(),
                        "lines",
                        acts.lines(),
                        "kinds",
                        List.of(ActTable.Kind.values()),
                        "rules",
                        List.of(Rule.values()),
                        "found",
                        new Walk(all).seats()));
    }
}
