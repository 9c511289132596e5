package io.shoumi.circulation.web;

import io.shoumi.circulation.AskingToCirculate;
import io.shoumi.circulation.CirculationId;
import io.shoumi.circulation.Circulations;
import io.shoumi.circulation.ManagingCirculations;
import io.shoumi.circulation.PassingOn;
import io.shoumi.circulation.TurnId;
import io.shoumi.desk.Faults;
import io.shoumi.desk.Form;
import io.shoumi.desk.Shell;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Cost;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import io.shoumi.paper.PaperForm;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One circulation sheet, on screen and on paper, and what a clerk does with it. */
@Controller
class SheetController {
    private final Circulations circulations;
    private final AskingToCirculate asking;
    private final PassingOn passing;
    private final ManagingCirculations managing;

    SheetController(
            Circulations circulations, AskingToCirculate asking, PassingOn passing, ManagingCirculations managing) {
        this.circulations = circulations;
        this.asking = asking;
        this.passing = passing;
        this.managing = managing;
    }

    @GetMapping("/circulations/{id}")
    @Route(value = Permission.MEMBER, audit = ActKind.CIRCULATION_VIEWED)
    ModelAndView show(
            Shell shell, Caller caller, @PathVariable UUID id, @RequestParam(defaultValue = "") String label) {
        return page(shell, caller, id, label.isBlank() ? Form.BLANK : Form.of(Map.of("label", label)));
    }

    @GetMapping("/circulations/{id}/sheet.pdf")
    @Route(value = Permission.MEMBER, audit = ActKind.LIST_PRINTED, cost = Cost.EXPORT)
    ResponseEntity<byte[]> print(Shell shell, Caller caller, @PathVariable UUID id) {
        var circulation = circulations.visible(new CirculationId(id), caller.person());
        var printed = new PrintedSheet(shell, circulation);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        "Content-Disposition",
                        "inline; filename=\"" + circulation.head().number() + ".pdf\"")
                .header("Cache-Control", "no-store")
                .body(PaperForm.pdf(printed.data(), printed.lines()));
    }

    @PostMapping("/circulations/{id}/give")
    @Route(value = Permission.MEMBER, audit = ActKind.PASSED_ON)
    ModelAndView give(Shell shell, Caller caller, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        return done(shell, caller, id, sent, () -> {
            passing.give(new CirculationId(id), sent.getOrDefault("label", ""), caller.person());
            return "/circulations/" + id;
        });
    }

    @PostMapping("/circulations/{id}/take-back")
    @Route(value = Permission.MEMBER, audit = ActKind.TAKEN_BACK)
    ModelAndView takeBack(Shell shell, Caller caller, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        return done(shell, caller, id, sent, () -> {
            var intact = !"no".equals(sent.get("intact"));
            passing.takeBack(new CirculationId(id), sent.getOrDefault("label", ""), intact, caller.person());
            return "/circulations/" + id;
        });
    }

    @PostMapping("/circulations/{id}/readers")
    @Route(value = Permission.MEMBER, audit = ActKind.READER_ADDED)
    ModelAndView add(Shell shell, Caller caller, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        return done(
                shell,
                caller,
                id,
                sent,
                () -> StartController.led(asking.add(
                        new CirculationId(id),
                        sent.getOrDefault("readers", ""),
                        sent.getOrDefault("hours", ""),
                        caller.person())));
    }

    @PostMapping("/circulations/turns/{id}/strike")
    @Route(value = Permission.MEMBER, audit = ActKind.READER_STRUCK)
    ModelAndView strike(
            Shell shell, Caller caller, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        var turn = new TurnId(id);
        return done(
                shell,
                caller,
                circulations.of(turn).value(),
                Map.of(),
                () -> "/circulations/" + managing.strike(turn, reason, caller.person()));
    }

    @PostMapping("/circulations/{id}/close")
    @Route(value = Permission.MEMBER, audit = ActKind.CIRCULATION_CLOSED)
    ModelAndView close(Shell shell, Caller caller, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        return done(shell, caller, id, sent, () -> {
            managing.close(new CirculationId(id), sent.getOrDefault("reason", ""), caller.person());
            return "/circulations/" + id;
        });
    }

    private ModelAndView done(Shell shell, Caller caller, UUID id, Map<String, String> sent, Supplier<String> act) {
        try {
            return new ModelAndView("redirect:" + act.get());
        } catch (BadInput wrong) {
            var page = page(shell, caller, id, Faults.in(shell, sent, wrong));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private ModelAndView page(Shell shell, Caller caller, UUID id, Form form) {
        var circulation = circulations.visible(new CirculationId(id), caller.person());
        return new ModelAndView(
                "circulation/sheet",
                Map.of(
                        "shell",
                        shell,
                        "form",
                        form,
                        "circulation",
                        circulation,
                        "clerk",
                        circulation.running() && circulations.clerkOf(circulation.id(), caller.person()),
                        "now",
                        shell.times().now()));
    }
}
