package io.shoumi.emergency.web;

import io.shoumi.desk.Faults;
import io.shoumi.desk.Form;
import io.shoumi.desk.Shell;
import io.shoumi.emergency.Emergency;
import io.shoumi.emergency.Reviewing;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import java.time.Clock;
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

/** Emergency accesses, for those who watch over them, and their review. */
@Controller
class EmergencyController {
    private final Reviewing reviewing;
    private final Clock clock;

    EmergencyController(Reviewing reviewing, Clock clock) {
        this.reviewing = reviewing;
        this.clock = clock;
    }

    @GetMapping("/emergencies")
    @Route(
            value = {Permission.OFFICER, Permission.SYSTEM_ADMIN, Permission.SECURITY_ADMIN, Permission.AUDITOR},
            audit = ActKind.EMERGENCY_VIEWED)
    ModelAndView list(Shell shell) {
        return new ModelAndView(
                "emergency/list", Map.of("shell", shell, "now", clock.instant(), "rows", reviewing.all()));
    }

    @GetMapping("/emergencies/{id}")
    @Route(
            value = {Permission.OFFICER, Permission.SYSTEM_ADMIN, Permission.SECURITY_ADMIN, Permission.AUDITOR},
            audit = ActKind.EMERGENCY_VIEWED)
    ModelAndView show(Shell shell, Caller caller, @PathVariable UUID id) {
        return page(shell, caller, reviewing.find(id), Form.BLANK);
    }

    @PostMapping("/emergencies/{id}/review")
    @Route(value = Permission.OFFICER, audit = ActKind.EMERGENCY_REVIEWED)
    ModelAndView review(Shell shell, Caller caller, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        try {
            var finding = sent.getOrDefault("finding", "");
            if (!finding.equals("yes") && !finding.equals("no")) {
                throw new BadInput("finding", "emergency.finding-missing");
            }
            reviewing.review(caller, id, finding.equals("yes"), sent.getOrDefault("text", ""));
            return new ModelAndView("redirect:/emergencies/" + id);
        } catch (BadInput wrong) {
            var page = page(shell, caller, reviewing.find(id), Faults.in(shell, sent, wrong));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private ModelAndView page(Shell shell, Caller caller, Emergency emergency, Form form) {
        var model = new HashMap<String, Object>();
        model.put("shell", shell);
        model.put("one", emergency);
        model.put("state", emergency.stateAt(clock.instant()));
        model.put("mayReview", reviewing.mayReview(caller, emergency));
        model.put("text", reviewing.text(caller, emergency.id()));
        model.put("form", form);
        return new ModelAndView("emergency/emergency", model);
    }
}
