package io.shoumi.people.web;

import io.shoumi.desk.Faults;
import io.shoumi.desk.Form;
import io.shoumi.desk.Shell;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.PersonId;
import io.shoumi.people.Hiring;
import io.shoumi.people.NewPerson;
import io.shoumi.people.Post;
import io.shoumi.people.Slip;
import io.shoumi.people.UnitId;
import io.shoumi.people.Units;
import jakarta.servlet.http.HttpSession;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** One person by form, and the slips to hand over. */
@Controller
class NewPersonController {
    private final Hiring hiring;
    private final Units units;

    NewPersonController(Hiring hiring, Units units) {
        this.hiring = hiring;
        this.units = units;
    }

    @GetMapping("/people/new")
    @Route(value = Permission.SYSTEM_ADMIN, audit = ActKind.NOT_SENSITIVE)
    ModelAndView form(Shell shell, @RequestParam(defaultValue = "") String unit) {
        return page(shell, Form.of(Map.of("unit", unit)));
    }

    @PostMapping("/people")
    @Route(value = Permission.SYSTEM_ADMIN, audit = ActKind.PERSON_CREATED)
    ModelAndView create(
            Shell shell, Caller caller, HttpSession session, @RequestParam MultiValueMap<String, String> sent) {
        try {
            Slips.put(session, List.of(hiring.hire(caller, person(shell, sent))));
            return new ModelAndView("redirect:/people/slips");
        } catch (BadInput wrong) {
            var kept = new TreeMap<String, String>();
            sent.forEach((field, values) -> kept.put(field, String.join(",", values)));
            var page = page(shell, Faults.in(shell, kept, wrong));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    @PostMapping("/people/{id}/invitation")
    @Route(value = Permission.SYSTEM_ADMIN, audit = ActKind.ACCOUNT_CREATED)
    String inviteAgain(Caller caller, HttpSession session, @PathVariable UUID id) {
        Slips.put(session, hiring.inviteAgain(caller, new PersonId(id)));
        return "redirect:/people/slips";
    }

    @GetMapping("/people/slips")
    @Route(value = Permission.SYSTEM_ADMIN, audit = ActKind.NOT_SENSITIVE)
    ModelAndView slips(Shell shell, HttpSession session) {
        List<Slip> slips = Slips.in(session);
        return slips.isEmpty()
                ? new ModelAndView("redirect:/people")
                : new ModelAndView("people/slips", Map.of("shell", shell, "slips", slips));
    }

    @PostMapping("/people/slips")
    @Route(value = Permission.SYSTEM_ADMIN, audit = ActKind.NOT_SENSITIVE)
    String handedOver(HttpSession session) {
        Slips.clear(session);
        return "redirect:/people";
    }

    private ModelAndView page(Shell shell, Form form) {
        return new ModelAndView("people/new", Map.of("shell", shell, "form", form, "units", units.all()));
    }

    private static NewPerson person(Shell shell, MultiValueMap<String, String> sent) {
        var identity = new NewPerson.Identity(text(sent, "number"), text(sent, "name"), text(sent, "login"));
        var posts = sent.getOrDefault("posts", List.of()).stream()
                .flatMap(code -> Post.of(code).stream())
                .collect(Collectors.toSet());
        return new NewPerson(
                identity,
                UnitId.parse(text(sent, "unit")).orElse(null),
                posts,
                trainedOn(shell, text(sent, "trained")).orElse(null));
    }

    private static Optional<LocalDate> trainedOn(Shell shell, String typed) {
        if (typed.isBlank()) {
            return Optional.empty();
        }
        var day = shell.times().typed(typed);
        if (day.isEmpty() || day.get().isAfter(shell.times().today())) {
            throw new BadInput("trained", "people.trained-form");
        }
        return day;
    }

    private static String text(MultiValueMap<String, String> sent, String field) {
        var value = sent.getFirst(field);
        return value == null ? "" : value;
    }
}
