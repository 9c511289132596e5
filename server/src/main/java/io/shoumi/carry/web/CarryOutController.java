package io.shoumi.carry.web;

import io.shoumi.carry.BearingCopies;
import io.shoumi.carry.CarryOutId;
import io.shoumi.carry.CarryOuts;
import io.shoumi.carry.HandingCarried;
import io.shoumi.carry.ReturnCheck;
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
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One carry-out, on screen and as its approval form, and what clerk and bearer do with it; and the clerk's table of those that run. */
@Controller
class CarryOutController {
    private final CarryOuts carryOuts;
    private final HandingCarried handing;
    private final BearingCopies bearing;

    CarryOutController(CarryOuts carryOuts, HandingCarried handing, BearingCopies bearing) {
        this.carryOuts = carryOuts;
        this.handing = handing;
        this.bearing = bearing;
    }

    @GetMapping("/counter/carry")
    @Route(value = Permission.MEMBER, audit = ActKind.REGISTER_VIEWED)
    ModelAndView table(Shell shell, Caller caller) {
        return new ModelAndView(
                "carry/table",
                Map.of(
                        "shell", shell,
                        "designated", carryOuts.clerk(caller.person()),
                        "running", carryOuts.runningOf(caller.person()),
                        "now", shell.times().now()));
    }

    @GetMapping("/carry-outs/{id}")
    @Route(value = Permission.MEMBER, audit = ActKind.CARRY_OUT_VIEWED)
    ModelAndView show(
            Shell shell, Caller caller, @PathVariable UUID id, @RequestParam(defaultValue = "") String label) {
        return page(shell, caller, id, label.isBlank() ? Form.BLANK : Form.of(Map.of("label", label)));
    }

    @GetMapping("/carry-outs/{id}/form.pdf")
    @Route(value = Permission.MEMBER, audit = ActKind.LIST_PRINTED, cost = Cost.EXPORT)
    ResponseEntity<byte[]> print(Shell shell, Caller caller, @PathVariable UUID id) {
        var carryOut = carryOuts.visible(new CarryOutId(id), caller.person());
        var printed = new PrintedCarryOut(shell, carryOut);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        "Content-Disposition",
                        "inline; filename=\"" + carryOut.head().number() + ".pdf\"")
                .header("Cache-Control", "no-store")
                .body(PaperForm.pdf(printed.data(), printed.lines()));
    }

    @PostMapping("/carry-outs/{id}/give")
    @Route(value = Permission.MEMBER, audit = ActKind.HANDED_OUT)
    ModelAndView give(Shell shell, Caller caller, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        return done(
                shell,
                caller,
                id,
                sent,
                () -> handing.give(new CarryOutId(id), sent.getOrDefault("label", ""), caller.person()));
    }

    @PostMapping("/carry-outs/{id}/take-back")
    @Route(value = Permission.MEMBER, audit = ActKind.TAKEN_BACK)
    ModelAndView takeBack(Shell shell, Caller caller, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        return done(shell, caller, id, sent, () -> {
            var check = ReturnCheck.of(
                    !"no".equals(sent.get("complete")),
                    !"no".equals(sent.get("sealed")),
                    sent.getOrDefault("remarks", ""));
            handing.takeBack(new CarryOutId(id), sent.getOrDefault("label", ""), check, caller.person());
        });
    }

    @PostMapping("/carry-outs/{id}/deny")
    @Route(value = Permission.MEMBER, audit = ActKind.HAND_OVER_CONFIRMED)
    ModelAndView deny(Shell shell, Caller caller, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        return done(
                shell,
                caller,
                id,
                sent,
                () -> handing.deny(new CarryOutId(id), sent.getOrDefault("label", ""), caller.person()));
    }

    @PostMapping("/carry-outs/{id}/confirm")
    @Route(value = Permission.MEMBER, audit = ActKind.HAND_OVER_CONFIRMED)
    String confirm(Caller caller, @PathVariable UUID id) {
        bearing.confirm(new CarryOutId(id), caller.person());
        return "redirect:/carry-outs/" + id;
    }

    @PostMapping("/carry-outs/{id}/return")
    @Route(value = Permission.MEMBER, audit = ActKind.RETURN_DECLARED)
    String giveBack(Caller caller, @PathVariable UUID id) {
        bearing.giveBack(new CarryOutId(id), caller.person());
        return "redirect:/carry-outs/" + id;
    }

    private ModelAndView done(Shell shell, Caller caller, UUID id, Map<String, String> sent, Runnable act) {
        try {
            act.run();
            return new ModelAndView("redirect:/carry-outs/" + id);
        } catch (BadInput wrong) {
            var page = page(shell, caller, id, Faults.in(shell, sent, wrong));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private ModelAndView page(Shell shell, Caller caller, UUID id, Form form) {
        var carryOut = carryOuts.visible(new CarryOutId(id), caller.person());
        var waiting = carryOuts.waiting(carryOut, caller.person());
        return new ModelAndView(
                "carry/carry-out",
                Map.of(
                        "shell", shell,
                        "form", form,
                        "carryOut", carryOut,
                        "mine", carryOut.head().bearer().equals(caller.person()),
                        "clerk", carryOuts.clerkOf(carryOut, caller.person()),
                        "waiting", waiting,
                        "now", shell.times().now()));
    }
}
