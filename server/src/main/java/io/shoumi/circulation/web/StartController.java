package io.shoumi.circulation.web;

import io.shoumi.circulation.AskingToCirculate;
import io.shoumi.circulation.AskingToCirculate.Begun;
import io.shoumi.circulation.CirculationForm;
import io.shoumi.circulation.Circulations;
import io.shoumi.desk.Form;
import io.shoumi.desk.RulingView;
import io.shoumi.desk.SentForm;
import io.shoumi.desk.Shell;
import io.shoumi.gate.ActRefused;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import io.shoumi.regulation.Deadlines;
import io.shoumi.regulation.RulingViews;
import io.shoumi.regulations.Action;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The clerk's table of what circulates, and the form that starts one. */
@Controller
class StartController {
    private final AskingToCirculate asking;
    private final Circulations circulations;
    private final Deadlines deadlines;

    StartController(AskingToCirculate asking, Circulations circulations, Deadlines deadlines) {
        this.asking = asking;
        this.circulations = circulations;
        this.deadlines = deadlines;
    }

    @GetMapping("/counter/circulate")
    @Route(value = Permission.MEMBER, audit = ActKind.REGISTER_VIEWED)
    ModelAndView table(Shell shell, Caller caller) {
        return new ModelAndView(
                "circulation/table",
                Map.of(
                        "shell", shell,
                        "designated", circulations.clerk(caller.person()),
                        "running", circulations.runningOf(caller.person()),
                        "now", shell.times().now()));
    }

    @GetMapping("/circulations/new")
    @Route(value = Permission.MEMBER, audit = ActKind.SECRET_VIEWED)
    ModelAndView form(Shell shell, Caller caller, @RequestParam(defaultValue = "") String label) {
        return page(shell, caller, label, Form.of(label.isBlank() ? Map.of() : Map.of("copies", label)));
    }

    @PostMapping("/circulations")
    @Route(value = Permission.MEMBER, audit = ActKind.REQUEST_SUBMITTED)
    ModelAndView start(Shell shell, Caller caller, @RequestParam Map<String, String> sent, HttpServletRequest request) {
        return new SentForm(shell, sent, request)
                .answered(
                        () -> SentForm.led(led(asking.start(read(sent), caller.person()))),
                        StartController::field,
                        form -> page(shell, caller, sent.getOrDefault("copies", ""), form));
    }

    static String led(Begun begun) {
        return switch (begun) {
            case Begun.Asked(var request) -> "/requests/" + request;
            case Begun.Running(var circulation) -> "/circulations/" + circulation;
        };
    }

    static CirculationForm read(Map<String, String> sent) {
        return new CirculationForm(
                sent.getOrDefault("copies", ""),
                sent.getOrDefault("readers", ""),
                sent.getOrDefault("proposal", ""),
                sent.getOrDefault("instruction", ""),
                sent.getOrDefault("hours", ""));
    }

    private static String field(ActRefused refusal) {
        return refusal.messageKey().startsWith("circulation.reader") ? "readers" : "copies";
    }

    private ModelAndView page(Shell shell, Caller caller, String label, Form form) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("shell", shell);
        model.put("form", form);
        model.put("hours", deadlines.hours().circulation());
        model.put("ruling", ruling(shell, caller, label));
        return new ModelAndView("circulation/new", model);
    }

    /** What the rules say of the copy that was scanned, where the clerk may know of it. */
    private @Nullable RulingView ruling(Shell shell, Caller caller, String label) {
        return asking.rulingOn(label, caller.person())
                .map(ruling -> RulingViews.of(shell, Action.CIRCULATE, ruling, null))
                .orElse(null);
    }
}
