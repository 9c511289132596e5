package io.shoumi.joint.web;

import io.shoumi.desk.Faults;
import io.shoumi.desk.Folded;
import io.shoumi.desk.Form;
import io.shoumi.desk.Shell;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.identity.AccountRole;
import io.shoumi.joint.Asking;
import io.shoumi.joint.Joining;
import io.shoumi.joint.Matter;
import io.shoumi.joint.MatterKind;
import io.shoumi.joint.Matters;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.PersonId;
import io.shoumi.people.Directory;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What takes two: asked here, joined by another. A half of a code is shown in the answer that made it and never again. */
@Controller
class JointController {
    private final Asking asking;
    private final Joining joining;
    private final Matters matters;
    private final Directory directory;
    private final Clock clock;

    JointController(Asking asking, Joining joining, Matters matters, Directory directory, Clock clock) {
        this.asking = asking;
        this.joining = joining;
        this.matters = matters;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/joint")
    @Route(
            value = {Permission.SYSTEM_ADMIN, Permission.SECURITY_ADMIN, Permission.OFFICER},
            audit = ActKind.JOINT_VIEWED)
    ModelAndView list(Shell shell, @RequestParam(defaultValue = "") String number) {
        return page(shell, Form.of(Map.of("number", number)), Form.BLANK, null);
    }

    @PostMapping("/joint/resets")
    @Route(
            value = {Permission.SYSTEM_ADMIN, Permission.SECURITY_ADMIN, Permission.OFFICER},
            audit = ActKind.RESET_ASKED)
    ModelAndView reset(Shell shell, Caller caller, @RequestParam Map<String, String> sent) {
        try {
            var wish = Asking.Wish.reset(person(sent, "number"), text(sent, "reason"));
            return page(shell, Form.BLANK, Form.BLANK, asking.ask(caller, wish).orElseThrow());
        } catch (BadInput wrong) {
            return faulty(page(shell, Faults.in(shell, sent, wrong), Form.BLANK, null));
        }
    }

    @PostMapping("/joint/appointments")
    @Route(
            value = {Permission.SYSTEM_ADMIN, Permission.SECURITY_ADMIN, Permission.OFFICER},
            audit = ActKind.APPOINTMENT_ASKED)
    ModelAndView appoint(Shell shell, Caller caller, @RequestParam Map<String, String> sent) {
        try {
            var place = text(sent, "place").isBlank() ? null : person(sent, "place");
            asking.ask(
                    caller,
                    new Asking.Wish(
                            MatterKind.APPOINTMENT,
                            person(sent, "who"),
                            AccountRole.of(text(sent, "role")).orElse(null),
                            place,
                            null,
                            null,
                            0,
                            text(sent, "why"),
                            text(sent, "identity")));
            return new ModelAndView("redirect:/joint");
        } catch (BadInput wrong) {
            return faulty(page(shell, Form.BLANK, Faults.in(shell, sent, renamed(wrong)), null));
        }
    }

    /** Two forms stand on one page: the second has names of its own. */
    private static BadInput renamed(BadInput wrong) {
        var faults = new HashMap<String, BadInput.Fault>();
        wrong.faults()
                .forEach((field, fault) -> faults.put(
                        switch (field) {
                            case "number" -> "who";
                            case "reason" -> "why";
                            default -> field;
                        },
                        fault));
        return new BadInput(faults);
    }

    private PersonId person(Map<String, String> sent, String field) {
        return directory
                .byNumber(Folded.of(text(sent, field)))
                .orElseThrow(() -> new BadInput(field, "people.number-unknown"));
    }

    @GetMapping("/joint/{id}")
    @Route(
            value = {Permission.SYSTEM_ADMIN, Permission.SECURITY_ADMIN, Permission.OFFICER},
            audit = ActKind.JOINT_VIEWED)
    ModelAndView matter(Shell shell, Caller caller, @PathVariable UUID id) {
        return matter(shell, caller, matters.find(id), Form.BLANK, null);
    }

    @PostMapping("/joint/{id}/join")
    @Route(
            value = {Permission.SYSTEM_ADMIN, Permission.SECURITY_ADMIN, Permission.OFFICER},
            audit = ActKind.FACTORS_RESET)
    ModelAndView join(
            Shell shell, Caller caller, @PathVariable UUID id, @RequestParam(defaultValue = "") String identity) {
        try {
            var half = joining.join(caller, id, identity).orElse(null);
            return matter(shell, caller, matters.find(id), Form.BLANK, half);
        } catch (BadInput wrong) {
            return faulty(matter(shell, caller, matters.find(id), Faults.in(shell, Map.of(), wrong), null));
        }
    }

    @PostMapping("/joint/{id}/drop")
    @Route(
            value = {Permission.SYSTEM_ADMIN, Permission.SECURITY_ADMIN, Permission.OFFICER},
            audit = ActKind.JOINT_DROPPED)
    String drop(Caller caller, @PathVariable UUID id) {
        joining.drop(caller, id);
        return "redirect:/joint";
    }

    private ModelAndView matter(Shell shell, Caller caller, Matter matter, Form form, @Nullable String half) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("shell", shell);
        model.put("matter", matter);
        model.put("state", matter.stateAt(clock.instant()));
        model.put("mayJoin", matters.mayJoin(caller, matter));
        model.put("form", form);
        model.put("half", half);
        return new ModelAndView("joint/matter", model);
    }

    private ModelAndView page(Shell shell, Form reset, Form appointment, @Nullable String half) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("shell", shell);
        model.put("now", clock.instant());
        model.put("matters", matters.latest());
        model.put("reset", reset);
        model.put("appointment", appointment);
        model.put("half", half);
        return new ModelAndView("joint/matters", model);
    }

    private static ModelAndView faulty(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static String text(Map<String, String> sent, String field) {
        return sent.getOrDefault(field, "");
    }
}
