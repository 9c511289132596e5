package io.shoumi.secret.web;

import io.shoumi.desk.Faults;
import io.shoumi.desk.Form;
import io.shoumi.desk.Shell;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.SecretId;
import io.shoumi.regulation.RulingViews;
import io.shoumi.regulations.Action;
import io.shoumi.secret.Classifications;
import io.shoumi.secret.DecidingClassification;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One proposal, made for the phone: what is proposed, and another person's decision. */
@Controller
class ClassificationController {
    private final Classifications classifications;
    private final DecidingClassification deciding;
    private final RecordWords words;

    ClassificationController(Classifications classifications, DecidingClassification deciding, RecordWords words) {
        this.classifications = classifications;
        this.deciding = deciding;
        this.words = words;
    }

    @GetMapping("/secrets/{id}/classification")
    @Route(value = Permission.MEMBER, audit = ActKind.SECRET_VIEWED)
    ModelAndView show(Shell shell, Caller caller, @PathVariable UUID id) {
        return page(shell, caller, new SecretId(id), Form.BLANK);
    }

    @PostMapping("/secrets/{id}/classification")
    @Route(value = Permission.MEMBER, audit = ActKind.CLASSIFICATION_DECIDED)
    ModelAndView decide(
            Shell shell,
            Caller caller,
            @PathVariable UUID id,
            @RequestParam String decision,
            @RequestParam(defaultValue = "") String opinion) {
        var secret = new SecretId(id);
        classifications.show(secret, caller.person());
        try {
            if ("approve".equals(decision)) {
                deciding.approve(secret, caller.person(), opinion);
            } else {
                deciding.refuse(secret, caller.person(), opinion);
            }
        } catch (BadInput wrong) {
            var again = page(shell, caller, secret, Faults.in(shell, Map.of("opinion", opinion), wrong));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        return new ModelAndView("redirect:" + next(secret, caller));
    }

    /** The record, for a decider within its scope; who decides need not know the secret. */
    private String next(SecretId secret, Caller caller) {
        var shown = classifications.show(secret, caller.person());
        return "/secrets/" + secret + (shown.visible() && shown.record().active() ? "" : "/classification");
    }

    private ModelAndView page(Shell shell, Caller caller, SecretId id, Form form) {
        var shown = classifications.show(id, caller.person());
        return new ModelAndView(
                "secret/classification",
                Map.of(
                        "shell",
                        shell,
                        "shown",
                        shown,
                        "form",
                        form,
                        "facts",
                        words.facts(shell, shown.record()),
                        "ruling",
                        RulingViews.of(shell, Action.DECIDE_CLASSIFICATION, shown.deciding(), null)));
    }
}
