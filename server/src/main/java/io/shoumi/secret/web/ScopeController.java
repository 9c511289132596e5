package io.shoumi.secret.web;

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
import io.shoumi.secret.Choices;
import io.shoumi.secret.Secrets;
import io.shoumi.secret.WideningChecks;
import io.shoumi.secret.WideningScope;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asks that more people may know a secret. */
@Controller
class ScopeController {
    private final Secrets secrets;
    private final WideningScope widening;
    private final WideningChecks checks;
    private final ProposalPages pages;
    private final Choices choices;
    private final RecordWords words;

    ScopeController(
            Secrets secrets,
            WideningScope widening,
            WideningChecks checks,
            ProposalPages pages,
            Choices choices,
            RecordWords words) {
        this.secrets = secrets;
        this.widening = widening;
        this.checks = checks;
        this.pages = pages;
        this.choices = choices;
        this.words = words;
    }

    @GetMapping("/secrets/{id}/scope")
    @Route(value = Permission.MEMBER, audit = ActKind.SECRET_VIEWED)
    ModelAndView ask(Shell shell, Caller caller, @PathVariable UUID id) {
        return page(shell, caller, new SecretId(id), Form.BLANK);
    }

    @PostMapping("/secrets/{id}/scope")
    @Route(value = Permission.MEMBER, audit = ActKind.REQUEST_SUBMITTED)
    ModelAndView send(
            Shell shell, Caller caller, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        var secret = new SecretId(id);
        try {
            return new ModelAndView("redirect:/requests/" + widening.ask(secret, caller.person(), checks.check(sent)));
        } catch (BadInput wrong) {
            var again = page(shell, caller, secret, ProposalController.typed(shell, sent, wrong));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
    }

    private ModelAndView page(Shell shell, Caller caller, SecretId id, Form form) {
        var record = secrets.record(id, caller.person());
        return new ModelAndView(
                "secret/scope",
                Map.of(
                        "shell", shell,
                        "record", record,
                        "form", form,
                        "now", words.facts(shell, record).scope(),
                        "units", ProposalPages.flat(shell, choices.units()),
                        "posts", pages.posts(shell, record.cover().unit()),
                        "ruling",
                                RulingViews.of(shell, Action.WIDEN_SCOPE, widening.ruling(id, caller.person()), null)));
    }
}
