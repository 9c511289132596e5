package io.shoumi.disclosure.web;

import io.shoumi.custody.Label;
import io.shoumi.desk.Form;
import io.shoumi.desk.RulingView;
import io.shoumi.desk.SentForm;
import io.shoumi.desk.Shell;
import io.shoumi.disclosure.AskingToDisclose;
import io.shoumi.dispatch.Organisation;
import io.shoumi.dispatch.Organisations;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The form that asks for a disclosure; what the rules refuse stands at the field that it is about, with its clause. */
@Controller
class AskToDiscloseController {
    private final AskingToDisclose asking;
    private final Organisations organisations;

    AskToDiscloseController(AskingToDisclose asking, Organisations organisations) {
        this.asking = asking;
        this.organisations = organisations;
    }

    @GetMapping("/disclosures/new")
    @Route(value = Permission.MEMBER, audit = ActKind.SECRET_VIEWED)
    ModelAndView form(Shell shell, Caller caller, @RequestParam(defaultValue = "") String label) {
        return page(shell, caller, Form.of(label.isBlank() ? Map.of() : Map.of("copies", label)));
    }

    @PostMapping("/disclosures")
    @Route(value = Permission.MEMBER, audit = ActKind.REQUEST_SUBMITTED)
    ModelAndView ask(Shell shell, Caller caller, @RequestParam Map<String, String> sent, HttpServletRequest request) {
        return new SentForm(shell, sent, request)
                .answered(
                        () -> SentForm.led(
                                "/requests/" + asking.ask(DisclosureFields.read(shell, sent), caller.person())),
                        refusal -> field(refusal, sent),
                        form -> page(shell, caller, form));
    }

    /** The agreement is the one demand that the form itself can meet. */
    private static String field(ActRefused refusal, Map<String, String> sent) {
        var unnamed = sent.getOrDefault("agreement", "").isBlank()
                && refusal.clauses().stream().anyMatch(clause -> clause.equals("R2.10") || clause.equals("R5.9"));
        return unnamed ? "agreement" : "copies";
    }

    private ModelAndView page(Shell shell, Caller caller, Form form) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("shell", shell);
        model.put("form", form);
        model.put(
                "organisations",
                organisations.knownTo(caller.person()).stream()
                        .filter(Organisation::outsider)
                        .toList());
        model.put("ruling", ruling(shell, caller, form.value("copies")));
        return new ModelAndView("disclosure/new", model);
    }

    /** What the rules say of the first copy, where the person may know of it. */
    private @Nullable RulingView ruling(Shell shell, Caller caller, @Nullable String labels) {
        return Label.each(labels == null ? "" : labels).stream()
                .findFirst()
                .flatMap(label -> asking.rulingOn(label, caller.person()))
                .map(ruling -> RulingViews.of(shell, Action.DISCLOSE, ruling, null))
                .orElse(null);
    }
}
