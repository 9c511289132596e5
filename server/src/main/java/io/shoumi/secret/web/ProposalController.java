package io.shoumi.secret.web;

import io.shoumi.desk.Faults;
import io.shoumi.desk.Form;
import io.shoumi.desk.Shell;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.Caller;
import io.shoumi.gate.NotFound;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.SecretId;
import io.shoumi.secret.Intake;
import io.shoumi.secret.Intakes;
import io.shoumi.secret.ProposalChecks;
import io.shoumi.secret.Proposing;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The second step: how it is to be classified, with what the text itself says beside it. */
@Controller
class ProposalController {
    private final Intakes intakes;
    private final ProposalChecks checks;
    private final Proposing proposing;
    private final ProposalPages pages;

    ProposalController(Intakes intakes, ProposalChecks checks, Proposing proposing, ProposalPages pages) {
        this.intakes = intakes;
        this.checks = checks;
        this.proposing = proposing;
        this.pages = pages;
    }

    @GetMapping("/secrets/new/{id}")
    @Route(value = Permission.MEMBER, audit = ActKind.SECRET_VIEWED)
    ModelAndView ask(Shell shell, Caller caller, @PathVariable UUID id) {
        var intake = intakes.open(new SecretId(id), caller.person());
        return pages.of(shell, caller, Form.of(ProposalPages.defaults(intake)), intake);
    }

    @PostMapping("/secrets/new/{id}")
    @Route(value = Permission.MEMBER, audit = ActKind.CLASSIFICATION_PROPOSED)
    ModelAndView propose(
            Shell shell, Caller caller, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        var intake = new SecretId(id);
        try {
            var seen = sent.getOrDefault("byEye", java.util.List.of()).contains("yes");
            return decided(proposing.propose(caller.person(), intake, checks.check(sent), seen));
        } catch (BadInput wrong) {
            return faulty(shell, caller, typed(shell, sent, wrong), intakes.open(intake, caller.person()));
        }
    }

    @GetMapping("/secrets/new/paper")
    @Route(value = Permission.MEMBER, audit = ActKind.NOT_SENSITIVE)
    ModelAndView askPaper(
            Shell shell,
            Caller caller,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable UUID expected) {
        var typed = new HashMap<>(ProposalPages.paperDefaults(unit));
        if (expected != null) {
            typed.put("expected", expected.toString());
            typed.putAll(proposing.typed(expected, caller.person()));
        }
        return pages.of(shell, caller, Form.of(typed), null);
    }

    @PostMapping("/secrets/new/paper")
    @Route(value = Permission.MEMBER, audit = ActKind.CLASSIFICATION_PROPOSED)
    ModelAndView proposePaper(Shell shell, Caller caller, @RequestParam MultiValueMap<String, String> sent) {
        try {
            return decided(proposing.proposePaper(caller.person(), checks.check(sent), expected(sent)));
        } catch (BadInput wrong) {
            return faulty(shell, caller, typed(shell, sent, wrong), null);
        }
    }

    /** The paper that another module expects, as its form carried it. */
    private static @Nullable UUID expected(MultiValueMap<String, String> sent) {
        var typed = sent.getFirst("expected");
        try {
            return typed == null || typed.isBlank() ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    private static ModelAndView decided(SecretId id) {
        return new ModelAndView("redirect:/secrets/" + id + "/classification");
    }

    private ModelAndView faulty(Shell shell, Caller caller, Form form, @Nullable Intake intake) {
        var page = pages.of(shell, caller, form, intake);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** Several values of one field stand joined by commas, as {@code part/choices} reads them. */
    static Form typed(Shell shell, MultiValueMap<String, String> sent, BadInput wrong) {
        Map<String, String> joined = sent.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> String.join(",", field.getValue())));
        return Faults.in(shell, joined, wrong);
    }
}
