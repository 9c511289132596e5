package io.shoumi.carry.web;

import io.shoumi.carry.AskingToCarryOut;
import io.shoumi.carry.AskingToCarryOut.Begun;
import io.shoumi.custody.Label;
import io.shoumi.desk.Form;
import io.shoumi.desk.RulingView;
import io.shoumi.desk.SentForm;
import io.shoumi.desk.Shell;
import io.shoumi.gate.ActRefused;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import io.shoumi.regulation.RulingViews;
import io.shoumi.regulations.Action;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The form that asks for a carry-out; what the rules refuse stands at the field that it is about, with its clause. */
@Controller
class AskToCarryController {
    private final AskingToCarryOut asking;

    AskToCarryController(AskingToCarryOut asking) {
        this.asking = asking;
    }

    @GetMapping("/carry-outs/new")
    @Route(value = Permission.MEMBER, audit = ActKind.SECRET_VIEWED)
    ModelAndView form(Shell shell, Caller caller, @RequestParam(defaultValue = "") String label) {
        return page(shell, caller, label, Form.of(label.isBlank() ? Map.of() : Map.of("copies", label)));
    }

    @PostMapping("/carry-outs")
    @Route(value = Permission.MEMBER, audit = ActKind.REQUEST_SUBMITTED)
    ModelAndView ask(
            Shell shell, Caller caller, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        var joined = sent.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> String.join(",", field.getValue())));
        return new SentForm(shell, joined, request)
                .answered(
                        () -> SentForm.led(
                                switch (asking.ask(CarryFields.read(shell, sent), caller.person())) {
                                    case Begun.Asked(var asked) -> "/requests/" + asked;
                                    case Begun.Entered(var entered) -> "/carry-outs/" + entered;
                                }),
                        refusal -> field(refusal, joined),
                        form -> page(shell, caller, joined.getOrDefault("copies", ""), form));
    }

    /** Where a refusal stands: at what was not stated, at the purpose that no clause allows, or else at the copies. */
    private static String field(ActRefused refusal, Map<String, String> sent) {
        var blank = Map.of("R2.8.2", "measures", "R3.8", "due", "R4.B2", "due");
        var clauses = refusal.clauses();
        return clauses.stream()
                .flatMap(clause -> Optional.ofNullable(blank.get(clause)).stream())
                .filter(name -> sent.getOrDefault(name, "").isBlank())
                .findFirst()
                .orElse(clauses.contains("R1.1") ? "purpose" : "copies");
    }

    private ModelAndView page(Shell shell, Caller caller, String labels, Form form) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("shell", shell);
        model.put("form", form);
        model.put("purposes", CarryFields.purposes(shell));
        model.put("measures", CarryFields.measures(shell));
        model.put("closing", CarryFields.CLOSING);
        model.put("ruling", ruling(shell, caller, labels));
        return new ModelAndView("carry/new", model);
    }

    /** What the rules say of the first copy, where the person may know of it. */
    private @Nullable RulingView ruling(Shell shell, Caller caller, String labels) {
        return Label.each(labels).stream()
                .findFirst()
                .flatMap(label -> asking.rulingOn(label, caller.person()))
                .map(ruling -> RulingViews.of(shell, Action.CARRY_OUT, ruling, null))
                .orElse(null);
    }
}
