package io.shoumi.secret.web;

import io.shoumi.custody.Copies;
import io.shoumi.desk.LevelTag;
import io.shoumi.desk.Qr;
import io.shoumi.desk.Shell;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Cost;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.SecretId;
import io.shoumi.paper.Labels;
import io.shoumi.secret.Secrets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Labels to stick on paper copies: what is scanned at the counter. They say nothing about the content. */
@Controller
class LabelsController {
    private final Secrets secrets;
    private final Copies copies;

    LabelsController(Secrets secrets, Copies copies) {
        this.secrets = secrets;
        this.copies = copies;
    }

    @GetMapping("/secrets/{id}/labels")
    @Route(value = Permission.MEMBER, audit = ActKind.CARRIER_VIEWED, cost = Cost.PIXELS)
    ModelAndView labels(Shell shell, Caller caller, @PathVariable UUID id) {
        var record = secrets.record(new SecretId(id), caller.person());
        var stickers = copies.whereEachIs(record.id()).stream()
                .filter(copy -> !copy.gone() && !copy.sentOut())
                .map(copy -> new Sticker(copy, Qr.of(copy.label())))
                .toList();
        return new ModelAndView("secret/labels", Map.of("shell", shell, "record", record, "labels", stickers));
    }

    /** The same as a file: on A4 sheets of labels, or for a label printer. */
    @GetMapping("/secrets/{id}/labels.pdf")
    @Route(value = Permission.MEMBER, audit = ActKind.CARRIER_VIEWED, cost = Cost.EXPORT)
    ResponseEntity<byte[]> printed(
            Shell shell, Caller caller, @PathVariable UUID id, @RequestParam(defaultValue = "") String size) {
        var record = secrets.record(new SecretId(id), caller.person());
        var level = LevelTag.of(record.classified().level());
        var term = level.state() ? "★" + record.classified().termYears() + shell.w("secret.years.short") : "";
        var stickers = copies.whereEachIs(record.id()).stream()
                .filter(copy -> !copy.gone())
                .map(copy -> new Labels.Sticker(
                        copy.label(),
                        copy.numberText(),
                        List.of(
                                shell.w(level.word()) + term,
                                record.cover().coverTitle(),
                                record.cover().number())))
                .toList();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "inline; filename=\"labels.pdf\"")
                .header("Cache-Control", "no-store")
                .body(Labels.pdf(shell.w("secret.labels.title"), Labels.Stock.of(size), stickers));
    }
}
