package io.shoumi.copying.web;

import io.shoumi.copying.Copying;
import io.shoumi.copying.CopyingId;
import io.shoumi.copying.Copyings;
import io.shoumi.copying.GivingCopies;
import io.shoumi.copying.MakingCopies;
import io.shoumi.desk.Form;
import io.shoumi.desk.SentForm;
import io.shoumi.desk.Shell;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Cost;
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

/** What waits at the counter to be copied or given out, and one copying with what is done to it there. */
@Controller
class CopyingController {
    private final Copyings copyings;
    private final MakingCopies making;
    private final GivingCopies giving;

    CopyingController(Copyings copyings, MakingCopies making, GivingCopies giving) {
        this.copyings = copyings;
        this.making = making;
        this.giving = giving;
    }

    @GetMapping("/counter/copying")
    @Route(value = Permission.MEMBER, audit = ActKind.REGISTER_VIEWED)
    ModelAndView table(Shell shell, Caller caller) {
        return new ModelAndView(
                "copying/table",
                Map.of(
                        "shell", shell,
                        "designated", copyings.atCounter(caller.person()),
                        "waiting", copyings.waitingFor(caller.person())));
    }

    @GetMapping("/copying/{id}")
    @Route(value = Permission.MEMBER, audit = ActKind.CARRIER_VIEWED)
    ModelAndView show(
            Shell shell, Caller caller, @PathVariable UUID id, @RequestParam(defaultValue = "") String label) {
        return page(shell, caller, id, label.isBlank() ? Form.BLANK : Form.of(Map.of("label", label)));
    }

    /** Labels of the new copies with their copying stamp. */
    @GetMapping("/copying/{id}/labels")
    @Route(value = Permission.MEMBER, audit = ActKind.CARRIER_VIEWED, cost = Cost.PIXELS)
    ModelAndView labels(Shell shell, Caller caller, @PathVariable UUID id) {
        var copying = copyings.visible(new CopyingId(id), caller.person());
        return new ModelAndView(
                "copying/labels", Map.of("shell", shell, "copying", copying, "labels", StampedLabel.of(copying)));
    }

    @PostMapping("/copying/{id}/make")
    @Route(value = Permission.MEMBER, audit = ActKind.COPIES_MADE)
    ModelAndView make(
            Shell shell,
            Caller caller,
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request) {
        var scan = new Scan(shell, caller, id, sent, request);
        return done(scan, () -> making.make(new CopyingId(id), scan.label(), caller.person()));
    }

    @PostMapping("/copying/{id}/give")
    @Route(value = Permission.MEMBER, audit = ActKind.HANDED_OUT)
    ModelAndView give(
            Shell shell,
            Caller caller,
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request) {
        var scan = new Scan(shell, caller, id, sent, request);
        return done(scan, () -> giving.give(new CopyingId(id), scan.label(), caller.person()));
    }

    @PostMapping("/copying/{id}/take-back")
    @Route(value = Permission.MEMBER, audit = ActKind.TAKEN_BACK)
    ModelAndView takeBack(
            Shell shell,
            Caller caller,
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request) {
        var scan = new Scan(shell, caller, id, sent, request);
        var intact = !"no".equals(sent.get("intact"));
        return done(scan, () -> giving.takeBack(new CopyingId(id), scan.label(), intact, caller.person()));
    }

    /** One scan at one copying. */
    private record Scan(Shell shell, Caller caller, UUID id, Map<String, String> sent, HttpServletRequest request) {
        String label() {
            return sent.getOrDefault("label", "");
        }
    }

    private ModelAndView done(Scan scan, Runnable act) {
        return new SentForm(scan.shell(), scan.sent(), scan.request())
                .answered(
                        () -> {
                            act.run();
                            return SentForm.led("/copying/" + scan.id());
                        },
                        "label",
                        form -> page(scan.shell(), scan.caller(), scan.id(), form));
    }

    private ModelAndView page(Shell shell, Caller caller, UUID id, Form form) {
        Copying copying = copyings.visible(new CopyingId(id), caller.person());
        return new ModelAndView(
                "copying/copying",
                Map.of(
                        "shell",
                        shell,
                        "form",
                        form,
                        "copying",
                        copying,
                        "maker",
                        copyings.maker(copying.id(), caller.person()),
                        "clerk",
                        copyings.clerk(copying.id(), caller.person()),
                        "now",
                        shell.times().now()));
    }
}
