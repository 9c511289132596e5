package io.shoumi.people.web;

import io.shoumi.desk.Faults;
import io.shoumi.desk.Form;
import io.shoumi.desk.Shell;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.Caller;
import io.shoumi.gate.InputFaults;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import io.shoumi.people.Designating;
import io.shoumi.people.DesignationLine;
import io.shoumi.people.Designations;
import io.shoumi.people.Directory;
import io.shoumi.people.NewDesignation;
import io.shoumi.people.UnitId;
import io.shoumi.people.Units;
import io.shoumi.regulations.Designation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Each department with those designated for it; one without a clerk breaks R1.2 and says so. */
@Controller
class DesignationsController {
    private final Designating designating;
    private final Designations designations;
    private final Directory directory;
    private final Units units;

    DesignationsController(Designating designating, Designations designations, Directory directory, Units units) {
        this.designating = designating;
        this.designations = designations;
        this.directory = directory;
        this.units = units;
    }

    @GetMapping("/designations")
    @Route(
            value = {Permission.MEMBER, Permission.SYSTEM_ADMIN, Permission.SECURITY_ADMIN},
            audit = ActKind.PEOPLE_VIEWED)
    ModelAndView list(Shell shell, Caller caller, @RequestParam(defaultValue = "") String unit) {
        return page(shell, caller, Form.of(Map.of("unit", unit)));
    }

    @PostMapping("/designations")
    @Route(value = Permission.MEMBER, audit = ActKind.DESIGNATED)
    ModelAndView designate(Shell shell, Caller caller, @RequestParam MultiValueMap<String, String> sent) {
        try {
            designating.designate(caller, wanted(shell, sent));
            return new ModelAndView("redirect:/designations");
        } catch (BadInput wrong) {
            var kept = new TreeMap<String, String>();
            sent.forEach((field, values) -> kept.put(field, String.join(",", values)));
            var page = page(shell, caller, Faults.in(shell, kept, wrong));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    @PostMapping("/designations/{id}/end")
    @Route(value = Permission.MEMBER, audit = ActKind.DESIGNATED)
    String end(Caller caller, @PathVariable UUID id) {
        designating.end(caller, id);
        return "redirect:/designations";
    }

    private NewDesignation wanted(Shell shell, MultiValueMap<String, String> sent) {
        var faults = new InputFaults();
        var person = Typed.person(directory, "number", text(sent, "number"), faults);
        var period = Typed.period(shell, text(sent, "from"), text(sent, "to"), faults);
        var unit = UnitId.parse(text(sent, "unit")).filter(id -> units.find(id).isPresent());
        faults.unless(unit.isPresent(), "unit", "people.unit-missing");
        faults.raise();
        var codes = sent.getOrDefault("acts", List.of());
        var acts = Arrays.stream(Designation.values())
                .filter(act -> codes.contains(act.code()))
                .collect(Collectors.toSet());
        return new NewDesignation(person.orElseThrow(), unit.orElseThrow(), acts, period.orElseThrow());
    }

    private static String text(MultiValueMap<String, String> sent, String field) {
        var value = sent.getFirst(field);
        return value == null ? "" : value;
    }

    private ModelAndView page(Shell shell, Caller caller, Form form) {
        var all = units.all();
        var mine = all.stream()
                .filter(unit -> caller.may(Permission.MEMBER) && designating.mayDesignate(caller, unit.id()))
                .toList();
        var lines = designations.current().stream().collect(Collectors.groupingBy(DesignationLine::unit));
        return new ModelAndView(
                "people/designations",
                Map.of(
                        "shell", shell,
                        "form", form,
                        "units", all,
                        "mine", mine,
                        "lines", lines,
                        "lacking", designations.withoutClerk()));
    }
}
