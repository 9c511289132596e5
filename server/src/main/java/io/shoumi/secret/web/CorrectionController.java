package io.shoumi.secret.web;

import io.shoumi.desk.Form;
import io.shoumi.desk.Shell;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.SecretId;
import io.shoumi.secret.Correcting;
import io.shoumi.secret.GivingUp;
import io.shoumi.secret.Intakes;
import io.shoumi.secret.ProposalChecks;
import io.shoumi.secret.Proposing;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a proposer does with what came back: corrects it and sends it again, or gives it up. */
@Controller
class CorrectionController {
    private final Correcting correcting;
    private final Intakes intakes;
    private final ProposalChecks checks;
    private final Proposing proposing;
    private final GivingUp givingUp;
    private final ProposalPages pages;

    CorrectionController(
            Correcting correcting,
            Intakes intakes,
            ProposalChecks checks,
            Proposing proposing,
            GivingUp givingUp,
            ProposalPages pages) {
        this.correcting = correcting;
        this.intakes = intakes;
        this.checks = checks;
        this.proposing = proposing;
        this.givingUp = givingUp;
        this.pages = pages;
    }

    @GetMapping("/secrets/{id}/classification/again")
    @Route(value = Permission.MEMBER, audit = ActKind.TRUE_TITLE_SHOWN)
    ModelAndView ask(Shell shell, Caller caller, @PathVariable UUID id) {
        var secret = new SecretId(id);
        return page(shell, caller, secret, Form.of(correcting.open(secret, caller.person())));
    }

    @PostMapping("/secrets/{id}/classification/again")
    @Route(value = Permission.MEMBER, audit = ActKind.CLASSIFICATION_PROPOSED)
    ModelAndView propose(
            Shell shell, Caller caller, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        var secret = new SecretId(id);
        // before the form is looked at: to others there is no such proposal, however they fill it in
        correcting.requireOwn(secret, caller.person());
        try {
            var seen = sent.getOrDefault("byEye", List.of()).contains("yes");
            proposing.again(caller.person(), secret, checks.check(sent), seen);
            return new ModelAndView("redirect:/secrets/" + id + "/classification");
        } catch (BadInput wrong) {
            var page = page(shell, caller, secret, ProposalController.typed(shell, sent, wrong));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private ModelAndView page(Shell shell, Caller caller, SecretId id, Form form) {
        var intake = intakes.ofProposal(id, caller.person()).orElse(null);
        return pages.of(shell, caller, form, intake).addObject("action", "/secrets/" + id + "/classification/again");
    }

    @PostMapping("/secrets/{id}/classification/withdraw")
    @Route(value = Permission.MEMBER, audit = ActKind.CLASSIFICATION_WITHDRAWN)
    String withdraw(Caller caller, @PathVariable UUID id) {
        givingUp.withdraw(new SecretId(id), caller.person());
        return "redirect:/secrets/" + id + "/classification";
    }

    @PostMapping("/secrets/new/{id}/discard")
    @Route(value = Permission.MEMBER, audit = ActKind.FILE_DISCARDED)
    String discard(Caller caller, @PathVariable UUID id) {
        givingUp.discard(new SecretId(id), caller.person());
        return "redirect:/secrets/new";
    }
}
