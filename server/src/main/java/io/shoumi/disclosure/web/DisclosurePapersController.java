package io.shoumi.disclosure.web;

import io.shoumi.desk.LevelTag;
import io.shoumi.desk.Shell;
import io.shoumi.disclosure.Disclosure;
import io.shoumi.disclosure.DisclosureId;
import io.shoumi.disclosure.Disclosures;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Cost;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import io.shoumi.paper.Labels;
import io.shoumi.paper.PaperForm;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What goes along with a disclosure on paper: its sheet, and a label for each copy that names recipient, number and day (R2.10). */
@Controller
class DisclosurePapersController {
    /** Two lines of a label; the number beside it says the rest. */
    private static final int NAME_MAX = 19;

    private final Disclosures disclosures;

    DisclosurePapersController(Disclosures disclosures) {
        this.disclosures = disclosures;
    }

    @GetMapping("/disclosures/{id}/form.pdf")
    @Route(value = Permission.MEMBER, audit = ActKind.LIST_PRINTED, cost = Cost.EXPORT)
    ResponseEntity<byte[]> sheet(Shell shell, Caller caller, @PathVariable UUID id) {
        var disclosure = disclosures.visible(new DisclosureId(id), caller.person());
        var sheet = new PrintedDisclosure(shell, disclosure);
        return pdf(disclosure.head().number(), PaperForm.pdf(sheet.data(), sheet.lines()));
    }

    @GetMapping("/disclosures/{id}/labels.pdf")
    @Route(value = Permission.MEMBER, audit = ActKind.LIST_PRINTED, cost = Cost.EXPORT)
    ResponseEntity<byte[]> labels(
            Shell shell, Caller caller, @PathVariable UUID id, @RequestParam(defaultValue = "") String size) {
        var disclosure = disclosures.visible(new DisclosureId(id), caller.person());
        var stickers = disclosure.copies().stream()
                .map(copy -> sticker(shell, disclosure, copy))
                .toList();
        return pdf(
                disclosure.head().number() + "-labels",
                Labels.pdf(shell.w("disclosure.labels"), Labels.Stock.of(size), stickers));
    }

    private static Labels.Sticker sticker(Shell shell, Disclosure disclosure, Disclosure.Given copy) {
        var head = disclosure.head();
        return new Labels.Sticker(
                copy.label(),
                copy.numberText(),
                List.of(
                        shell.w(LevelTag.of(head.level()).word()) + " " + head.number(),
                        shell.w(
                                "disclosure.label.for",
                                shortened(head.organisation().name())),
                        shell.w(
                                "disclosure.label.until",
                                shell.times().date(disclosure.terms().dueAt())),
                        shell.w("disclosure.label.no-copying")));
    }

    private static String shortened(String name) {
        return name.length() <= NAME_MAX ? name : name.substring(0, NAME_MAX - 1) + "…";
    }

    private static ResponseEntity<byte[]> pdf(String name, byte[] file) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "inline; filename=\"" + name + ".pdf\"")
                .header("Cache-Control", "no-store")
                .body(file);
    }
}
