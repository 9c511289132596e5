package io.shoumi.regulation.web;

import io.shoumi.desk.Faults;
import io.shoumi.desk.Form;
import io.shoumi.desk.Shell;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import io.shoumi.people.UnitId;
import io.shoumi.people.Units;
import io.shoumi.regulation.Adopting;
import io.shoumi.regulation.Adoptions;
import io.shoumi.regulation.Deadlines;
import io.shoumi.regulations.Regulation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Which unit has adopted what; changed by the confidentiality office or the security administrator. */
@Controller
class AdoptionsController {
    private final Adopting adopting;
    private final Adoptions adoptions;
    private final Units units;
    private final Deadlines deadlines;

    AdoptionsController(Adopting adopting, Adoptions adoptions, Units units, Deadlines deadlines) {
        this.adopting = adopting;
        this.adoptions = adoptions;
        this.units = units;
        this.deadlines = deadlines;
    }

    @GetMapping("/adoptions")
    @Route(
            value = {Permission.OFFICER, Permission.SECURITY_ADMIN},
            audit = ActKind.NOT_SENSITIVE)
    ModelAndView show(Shell shell) {
        return page(shell, Form.BLANK);
    }

    @PostMapping("/adoptions")
    @Route(
            value = {Permission.OFFICER, Permission.SECURITY_ADMIN},
            audit = ActKind.REGULATION_ADOPTED)
    ModelAndView adopt(Shell shell, Caller caller, @RequestParam Map<String, String> sent) {
        try {
            adopting.adopt(caller, unit(sent), regulation(sent));
            return new ModelAndView("redirect:/adoptions");
        } catch (BadInput wrong) {
            var page = page(shell, Faults.in(shell, sent, wrong));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    @PostMapping("/adoptions/end")
    @Route(
            value = {Permission.OFFICER, Permission.SECURITY_ADMIN},
            audit = ActKind.REGULATION_ADOPTED)
    String cease(Caller caller, @RequestParam Map<String, String> sent) {
        adopting.cease(caller, unit(sent), regulation(sent));
        return "redirect:/adoptions";
    }

    @PostMapping("/deadlines")
    @Route(
            value = {Permission.OFFICER, Permission.SECURITY_ADMIN},
            audit = ActKind.DEADLINES_SET)
    ModelAndView set(Shell shell, Caller caller, @RequestParam Map<String, String> sent) {
        try {
            deadlines.set(
                    caller,
                    new Deadlines.Hours(
                            hours(sent, "report"),
                            hours(sent, "overdue"),
                            hours(sent, "approval"),
                            hours(sent, "circulation"),
                            hours(sent, "dispatch"),
                            hours(sent, "access")));
            return new ModelAndView("redirect:/adoptions");
        } catch (BadInput wrong) {
            var page = page(shell, Faults.in(shell, sent, wrong));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private static int hours(Map<String, String> sent, String field) {
        var typed = sent.getOrDefault(field, "").strip();
        if (!typed.matches("\\d{1,3}")) {
            throw new BadInput(field, "deadlines.hours", Deadlines.HOURS_MAX);
        }
        return Integer.parseInt(typed);
    }

    private static UnitId unit(Map<String, String> sent) {
        return UnitId.parse(sent.getOrDefault("unit", ""))
                .orElseThrow(() -> new BadInput("unit", "people.unit-missing"));
    }

    private static Regulation regulation(Map<String, String> sent) {
        return Arrays.stream(Regulation.values())
                .filter(regulation -> regulation.code().equals(sent.get("regulation")))
                .findFirst()
                .orElseThrow(() -> new BadInput("regulation", "regulation.missing"));
    }

    private ModelAndView page(Shell shell, Form form) {
        return new ModelAndView(
                "regulation/adoptions",
                Map.of(
                        "shell", shell,
                        "form", form,
                        "units", units.all(),
                        "bindings", adoptions.bindings(),
                        "regulations", List.of(Regulation.values()),
                        "hours", deadlines.hours()));
    }
}
