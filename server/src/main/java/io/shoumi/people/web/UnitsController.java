package io.shoumi.people.web;

import io.shoumi.desk.Faults;
import io.shoumi.desk.Form;
import io.shoumi.desk.Shell;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import io.shoumi.people.FoundingUnits;
import io.shoumi.people.NewUnit;
import io.shoumi.people.UnitId;
import io.shoumi.people.UnitKind;
import io.shoumi.people.Units;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The tree of units. */
@Controller
class UnitsController {
    private final FoundingUnits founding;
    private final Units units;

    UnitsController(FoundingUnits founding, Units units) {
        this.founding = founding;
        this.units = units;
    }

    @GetMapping("/units")
    @Route(
            value = {Permission.MEMBER, Permission.SYSTEM_ADMIN, Permission.SECURITY_ADMIN},
            audit = ActKind.NOT_SENSITIVE)
    ModelAndView list(Shell shell, Caller caller) {
        return page(shell, caller, Form.BLANK);
    }

    @PostMapping("/units")
    @Route(value = Permission.SYSTEM_ADMIN, audit = ActKind.UNIT_CREATED)
    ModelAndView found(Shell shell, Caller caller, @RequestParam Map<String, String> sent) {
        try {
            founding.found(
                    caller,
                    new NewUnit(
                            sent.getOrDefault("code", ""),
                            sent.getOrDefault("nameZh", ""),
                            sent.getOrDefault("nameEn", ""),
                            UnitKind.of(sent.getOrDefault("kind", "")).orElse(null),
                            UnitId.parse(sent.getOrDefault("parent", "")).orElse(null)));
            return new ModelAndView("redirect:/units");
        } catch (BadInput wrong) {
            var page = page(shell, caller, Faults.in(shell, sent, wrong));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private ModelAndView page(Shell shell, Caller caller, Form form) {
        return new ModelAndView(
                "people/units",
                Map.of("shell", shell, "rights", Rights.of(caller), "form", form, "units", units.all()));
    }
}
