package io.shoumi.disclosure.web;

import io.shoumi.desk.Form;
import io.shoumi.desk.SentForm;
import io.shoumi.desk.Shell;
import io.shoumi.disclosure.DisclosureId;
import io.shoumi.disclosure.Disclosures;
import io.shoumi.disclosure.PreparingDisclosures;
import io.shoumi.disclosure.RecallingDisclosures;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One disclosure, and what a clerk or a leader does about it; giving and taking back are its dispatch's. */
@Controller
class DisclosureController {
    private final Disclosures disclosures;
    private final PreparingDisclosures preparing;
    private final RecallingDisclosures recalling;

    DisclosureController(Disclosures disclosures, PreparingDisclosures preparing, RecallingDisclosures recalling) {
        this.disclosures = disclosures;
        this.preparing = preparing;
        this.recalling = recalling;
    }

    /** What is done, and at which field a refusal of it stands. */
    private record Sent(UUID id, Map<String, String> fields, String refusedAt, HttpServletRequest request) {}

    @GetMapping("/disclosures/{id}")
    @Route(value = Permission.MEMBER, audit = ActKind.DISCLOSURE_VIEWED)
    ModelAndView show(
            Shell shell, Caller caller, @PathVariable UUID id, @RequestParam(defaultValue = "") String label) {
        return page(shell, caller, id, label.isBlank() ? Form.BLANK : Form.of(Map.of("label", label)));
    }

    @PostMapping("/disclosures/{id}/agreement")
    @Route(value = Permission.MEMBER, audit = ActKind.AGREEMENT_FILED)
    ModelAndView file(
            Shell shell,
            Caller caller,
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request) {
        return done(
                shell,
                caller,
                new Sent(id, fields, "kept", request),
                () -> preparing.file(
                        new DisclosureId(id),
                        fields.getOrDefault("kept", ""),
                        "yes".equals(fields.get("seen")),
                        caller.person()));
    }

    @PostMapping("/disclosures/{id}/mark")
    @Route(value = Permission.MEMBER, audit = ActKind.DISCLOSURE_MARKED)
    ModelAndView mark(
            Shell shell,
            Caller caller,
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request) {
        return done(
                shell,
                caller,
                new Sent(id, fields, "label", request),
                () -> preparing.mark(new DisclosureId(id), fields.getOrDefault("label", ""), caller.person()));
    }

    @PostMapping("/disclosures/{id}/recall")
    @Route(value = Permission.MEMBER, audit = ActKind.DISCLOSURE_RECALLED)
    ModelAndView recall(
            Shell shell,
            Caller caller,
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request) {
        return done(
                shell,
                caller,
                new Sent(id, fields, "reason", request),
                () -> recalling.recall(new DisclosureId(id), fields.getOrDefault("reason", ""), caller.person()));
    }

    private ModelAndView done(Shell shell, Caller caller, Sent sent, Runnable act) {
        return new SentForm(shell, sent.fields, sent.request)
                .answered(
                        () -> {
                            act.run();
                            return SentForm.led("/disclosures/" + sent.id);
                        },
                        sent.refusedAt,
                        form -> page(shell, caller, sent.id, form));
    }

    private ModelAndView page(Shell shell, Caller caller, UUID id, Form form) {
        var disclosure = disclosures.visible(new DisclosureId(id), caller.person());
        return new ModelAndView(
                "disclosure/disclosure",
                Map.of(
                        "shell",
                        shell,
                        "form",
                        form,
                        "disclosure",
                        disclosure,
                        "clerk",
                        disclosures.clerkOf(disclosure, caller.person()),
                        "files",
                        !disclosure.head().requester().equals(caller.person()),
                        "recalls",
                        disclosures.mayRecall(disclosure, caller.person()),
                        "now",
                        shell.times().now()));
    }
}
