package io.shoumi.secret.web;

import io.shoumi.custody.Copies;
import io.shoumi.desk.Qr;
import io.shoumi.desk.Shell;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Cost;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.SecretId;
import io.shoumi.secret.Secrets;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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
                .filter(copy -> !copy.gone())
                .map(copy -> new Sticker(copy, Qr.of(copy.label())))
                .toList();
        return new ModelAndView("secret/labels", Map.of("shell", shell, "record", record, "labels", stickers));
    }
}
