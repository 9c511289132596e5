package io.shoumi.hold.web;

import io.shoumi.desk.Faults;
import io.shoumi.desk.Form;
import io.shoumi.desk.Shell;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.hold.HoldId;
import io.shoumi.hold.Holds;
import io.shoumi.hold.LiftingHolds;
import io.shoumi.hold.PlacingHolds;
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

/** Pages of legal holds: those in force and those lifted, a new one, one with its reasons. */
@Controller
class HoldController {
    private final Holds holds;
    private final PlacingHolds placing;
    private final LiftingHolds lifting;

    HoldController(Holds holds, PlacingHolds placing, LiftingHolds lifting) {
        this.holds = holds;
        this.placing = placing;
        this.lifting = lifting;
    }

    @GetMapping("/holds")
    @Route(value = Permission.MEMBER, audit = ActKind.REGISTER_VIEWED)
    ModelAndView all(Shell shell, Caller caller, @RequestParam(defaultValue = "") String state) {
        var lifted = "lifted".equals(state);
        return new ModelAndView(
                "hold/register",
                Map.of(
                        "shell",
                        shell,
                        "lifted",
                        lifted,
                        "holds",
                        holds.visibleTo(caller, lifted),
                        "mayPlace",
                        caller.may(Permission.OFFICER)));
    }

    @GetMapping("/holds/new")
    @Route(value = Permission.OFFICER, audit = ActKind.NOT_SENSITIVE)
    ModelAndView blank(Shell shell, @RequestParam(defaultValue = "") String scope) {
        return form(shell, scope.isEmpty() ? Form.BLANK : Form.of(Map.of("scope", scope)));
    }

    @PostMapping("/holds")
    @Route(value = Permission.OFFICER, audit = ActKind.HOLD_PLACED)
    ModelAndView place(Shell shell, Caller caller, @RequestParam Map<String, String> sent) {
        try {
            var id = placing.place(sent.getOrDefault("scope", ""), sent.getOrDefault("reason", ""), caller.person());
            return new ModelAndView("redirect:/holds/" + id);
        } catch (BadInput wrong) {
            var page = form(shell, Faults.in(shell, sent, wrong));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private static ModelAndView form(Shell shell, Form form) {
        return new ModelAndView("hold/new", Map.of("shell", shell, "form", form));
    }

    @GetMapping("/holds/{id}")
    @Route(value = Permission.MEMBER, audit = ActKind.HOLD_VIEWED)
    ModelAndView one(Shell shell, Caller caller, @PathVariable UUID id) {
        return page(shell, caller, new HoldId(id), Form.BLANK);
    }

    @PostMapping("/holds/{id}/lift")
    @Route(value = Permission.MEMBER, audit = ActKind.HOLD_LIFTED)
    ModelAndView lift(Shell shell, Caller caller, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        var hold = new HoldId(id);
        try {
            lifting.lift(hold, sent.getOrDefault("lift", ""), caller);
            return new ModelAndView("redirect:/holds/" + id);
        } catch (BadInput wrong) {
            var page = page(shell, caller, hold, Faults.in(shell, sent, wrong));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private ModelAndView page(Shell shell, Caller caller, HoldId id, Form form) {
        var hold = holds.find(id, caller);
        return new ModelAndView(
                "hold/hold",
                Map.of(
                        "shell",
                        shell,
                        "form",
                        form,
                        "hold",
                        hold,
                        "reason",
                        holds.reason(hold, caller),
                        "liftReason",
                        holds.liftReason(hold, caller),
                        "mayLift",
                        holds.mayLift(caller, hold)));
    }
}
