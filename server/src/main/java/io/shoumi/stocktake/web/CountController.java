package io.shoumi.stocktake.web;

import io.shoumi.desk.Faults;
import io.shoumi.desk.Form;
import io.shoumi.desk.Shell;
import io.shoumi.gate.ActRefused;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Cost;
import io.shoumi.gate.NotFound;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import io.shoumi.paper.PaperForm;
import io.shoumi.stocktake.Resolving;
import io.shoumi.stocktake.Scanning;
import io.shoumi.stocktake.Signing;
import io.shoumi.stocktake.StockTakeId;
import io.shoumi.stocktake.StockTakes;
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

/** One count: its lines, on screen and on paper, and what the two who count do with them. */
@Controller
class CountController {
    private final StockTakes takes;
    private final Scanning scanning;
    private final Resolving resolving;
    private final Signing signing;
    private final CountPages pages;

    CountController(StockTakes takes, Scanning scanning, Resolving resolving, Signing signing, CountPages pages) {
        this.takes = takes;
        this.scanning = scanning;
        this.resolving = resolving;
        this.signing = signing;
        this.pages = pages;
    }

    @GetMapping("/stock-takes/{id}")
    @Route(value = Permission.MEMBER, audit = ActKind.STOCK_TAKE_VIEWED)
    ModelAndView show(Shell shell, Caller caller, @PathVariable UUID id, @RequestParam(defaultValue = "") String at) {
        return page(shell, caller, id, Form.of(Map.of("at", at)));
    }

    @GetMapping("/stock-takes/{id}/result.pdf")
    @Route(value = Permission.MEMBER, audit = ActKind.LIST_PRINTED, cost = Cost.EXPORT)
    ResponseEntity<byte[]> print(Shell shell, Caller caller, @PathVariable UUID id) {
        var take = takes.visible(new StockTakeId(id), caller);
        if (!takes.knows(take.id(), caller)) {
            throw new NotFound();
        }
        var printed = new PrintedResult(shell, take, takes.sums(take.id()), takes.lines(take.id(), caller));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "inline; filename=\"" + take.number() + ".pdf\"")
                .header("Cache-Control", "no-store")
                .body(PaperForm.pdf(printed.data(), printed.lines()));
    }

    @PostMapping("/stock-takes/{id}/unlabelled")
    @Route(value = Permission.MEMBER, audit = ActKind.STOCK_SCANNED)
    ModelAndView unlabelled(Shell shell, Caller caller, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        return done(
                shell,
                caller,
                id,
                sent,
                () -> scanning.unlabelled(
                        new StockTakeId(id),
                        sent.getOrDefault("note", ""),
                        sent.getOrDefault("at", ""),
                        caller.person()));
    }

    @PostMapping("/stock-takes/{id}/lines/{line}/move")
    @Route(value = Permission.MEMBER, audit = ActKind.CARRIER_MOVED)
    ModelAndView move(Shell shell, Caller caller, @PathVariable UUID id, @PathVariable UUID line) {
        return done(shell, caller, id, Map.of(), () -> resolving.move(new StockTakeId(id), line, caller.person()));
    }

    @PostMapping("/stock-takes/{id}/lines/{line}/put-back")
    @Route(value = Permission.MEMBER, audit = ActKind.STOCK_LINE_RESOLVED)
    ModelAndView putBack(Shell shell, Caller caller, @PathVariable UUID id, @PathVariable UUID line) {
        return done(shell, caller, id, Map.of(), () -> resolving.putBack(new StockTakeId(id), line, caller.person()));
    }

    @PostMapping("/stock-takes/{id}/lines/{line}/note")
    @Route(value = Permission.MEMBER, audit = ActKind.STOCK_LINE_RESOLVED)
    ModelAndView note(
            Shell shell,
            Caller caller,
            @PathVariable UUID id,
            @PathVariable UUID line,
            @RequestParam(defaultValue = "") String note) {
        return done(
                shell,
                caller,
                id,
                Map.of("line", line.toString(), "said", note),
                () -> resolving.note(new StockTakeId(id), line, note, caller.person()));
    }

    @PostMapping("/stock-takes/{id}/sign")
    @Route(value = Permission.MEMBER, audit = ActKind.STOCK_TAKE_SIGNED, many = true)
    ModelAndView sign(Shell shell, Caller caller, @PathVariable UUID id) {
        return done(shell, caller, id, Map.of(), () -> signing.sign(new StockTakeId(id), caller.person()));
    }

    @PostMapping("/stock-takes/{id}/reopen")
    @Route(value = Permission.MEMBER, audit = ActKind.STOCK_TAKE_REOPENED)
    ModelAndView reopen(Shell shell, Caller caller, @PathVariable UUID id) {
        return done(shell, caller, id, Map.of(), () -> signing.reopen(new StockTakeId(id), caller.person()));
    }

    @PostMapping("/stock-takes/{id}/drop")
    @Route(value = Permission.MEMBER, audit = ActKind.STOCK_TAKE_DROPPED)
    ModelAndView drop(Shell shell, Caller caller, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        return done(
                shell,
                caller,
                id,
                sent,
                () -> signing.drop(new StockTakeId(id), sent.getOrDefault("reason", ""), caller));
    }

    private ModelAndView done(Shell shell, Caller caller, UUID id, Map<String, String> sent, Runnable act) {
        takes.visible(new StockTakeId(id), caller);
        try {
            act.run();
            var at = sent.getOrDefault("at", "");
            return new ModelAndView(
                    "redirect:/stock-takes/" + id + (at.matches("[0-9A-Za-z-]{1,20}") ? "?at=" + at : ""));
        } catch (BadInput wrong) {
            return again(shell, caller, id, Faults.in(shell, sent, wrong), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (ActRefused refusal) {
            var form = Form.of(sent).with("act", Faults.said(shell, refusal));
            return again(shell, caller, id, form, HttpStatus.CONFLICT);
        }
    }

    private ModelAndView again(Shell shell, Caller caller, UUID id, Form form, HttpStatus status) {
        var page = page(shell, caller, id, form);
        page.setStatus(status);
        return page;
    }

    private ModelAndView page(Shell shell, Caller caller, UUID id, Form form) {
        return pages.of(shell, caller, new StockTakeId(id), form);
    }
}
