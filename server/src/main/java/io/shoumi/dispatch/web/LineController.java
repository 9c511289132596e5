package io.shoumi.dispatch.web;

import io.shoumi.desk.Form;
import io.shoumi.desk.SentForm;
import io.shoumi.desk.Shell;
import io.shoumi.dispatch.Acknowledging;
import io.shoumi.dispatch.ComingBack;
import io.shoumi.dispatch.CorrectingDispatches;
import io.shoumi.dispatch.DispatchId;
import io.shoumi.dispatch.Dispatches;
import io.shoumi.dispatch.Organisations;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Cost;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import io.shoumi.paper.PaperForm;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One line of the register, its slip on paper, and what a clerk does with it. */
@Controller
class LineController {
    private final Dispatches dispatches;
    private final Organisations organisations;
    private final Acknowledging acknowledging;
    private final ComingBack comingBack;
    private final CorrectingDispatches correcting;

    LineController(
            Dispatches dispatches,
            Organisations organisations,
            Acknowledging acknowledging,
            ComingBack comingBack,
            CorrectingDispatches correcting) {
        this.dispatches = dispatches;
        this.organisations = organisations;
        this.acknowledging = acknowledging;
        this.comingBack = comingBack;
        this.correcting = correcting;
    }

    /** What is done with a line, and by which form. */
    private record Sent(UUID id, Map<String, String> fields, String refusedAt, HttpServletRequest request) {}

    @GetMapping("/dispatches/{id}")
    @Route(value = Permission.MEMBER, audit = ActKind.DISPATCH_VIEWED)
    ModelAndView show(
            Shell shell, Caller caller, @PathVariable UUID id, @RequestParam(defaultValue = "") String label) {
        return page(shell, caller, id, label.isBlank() ? Form.BLANK : Form.of(Map.of("label", label)));
    }

    @GetMapping("/dispatches/{id}/slip.pdf")
    @Route(value = Permission.MEMBER, audit = ActKind.LIST_PRINTED, cost = Cost.EXPORT)
    ResponseEntity<byte[]> print(Shell shell, Caller caller, @PathVariable UUID id) {
        var line = dispatches.visible(new DispatchId(id), caller.person());
        var slip = new PrintedSlip(shell, line);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        "Content-Disposition",
                        "inline; filename=\"" + line.head().number() + ".pdf\"")
                .header("Cache-Control", "no-store")
                .body(PaperForm.pdf(slip.data(), slip.lines()));
    }

    @PostMapping("/dispatches/{id}/slip")
    @Route(value = Permission.MEMBER, audit = ActKind.SLIP_ENTERED)
    ModelAndView acknowledge(
            Shell shell,
            Caller caller,
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request) {
        return done(shell, caller, new Sent(id, fields, "receiver", request), () -> {
            var at = SlipTime.of(shell, fields.getOrDefault("day", ""), fields.getOrDefault("time", ""));
            acknowledging.enter(
                    new DispatchId(id), fields.getOrDefault("receiver", ""), at.orElse(null), caller.person());
            return id;
        });
    }

    @PostMapping("/dispatches/{id}/back")
    @Route(value = Permission.MEMBER, audit = ActKind.TAKEN_BACK)
    ModelAndView back(
            Shell shell,
            Caller caller,
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request) {
        return done(shell, caller, new Sent(id, fields, "label", request), () -> {
            var intact = !"no".equals(fields.get("intact"));
            comingBack.take(new DispatchId(id), fields.getOrDefault("label", ""), intact, caller.person());
            return id;
        });
    }

    @PostMapping("/dispatches/{id}/strike")
    @Route(value = Permission.MEMBER, audit = ActKind.DISPATCH_STRUCK)
    ModelAndView strike(
            Shell shell,
            Caller caller,
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request) {
        return done(shell, caller, new Sent(id, fields, "strike", request), () -> {
            correcting.strike(new DispatchId(id), fields.getOrDefault("strike", ""), caller.person());
            return id;
        });
    }

    @PostMapping("/dispatches/{id}/correct")
    @Route(value = Permission.MEMBER, audit = ActKind.DISPATCH_CORRECTED)
    ModelAndView correct(
            Shell shell,
            Caller caller,
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request) {
        return done(
                shell,
                caller,
                new Sent(id, fields, "organisation", request),
                () -> correcting
                        .correct(
                                new DispatchId(id),
                                Typed.form(fields),
                                fields.getOrDefault("reason", ""),
                                caller.person())
                        .value());
    }

    private ModelAndView done(Shell shell, Caller caller, Sent sent, Supplier<UUID> act) {
        return new SentForm(shell, sent.fields, sent.request)
                .answered(
                        () -> SentForm.led("/dispatches/" + act.get()),
                        sent.refusedAt,
                        form -> page(shell, caller, sent.id, form));
    }

    private ModelAndView page(Shell shell, Caller caller, UUID id, Form form) {
        var line = dispatches.visible(new DispatchId(id), caller.person());
        return new ModelAndView(
                "dispatch/line",
                Map.of(
                        "shell",
                        shell,
                        "form",
                        form,
                        "line",
                        line,
                        "clerk",
                        dispatches.clerkOf(line.id(), caller.person()),
                        "organisations",
                        organisations.knownTo(caller.person()),
                        "now",
                        shell.times().now()));
    }
}
