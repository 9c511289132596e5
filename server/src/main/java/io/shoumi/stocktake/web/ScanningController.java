package io.shoumi.stocktake.web;

import io.shoumi.desk.Faults;
import io.shoumi.desk.Folded;
import io.shoumi.desk.Form;
import io.shoumi.desk.Shell;
import io.shoumi.gate.ActRefused;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import io.shoumi.stocktake.Scanning;
import io.shoumi.stocktake.StockTakeId;
import io.shoumi.stocktake.StockTakes;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * One scan, one request. A page that scans on answers with a line and the sums, and stays; without its script the page comes back
 * with the line on top.
 */
@Controller
class ScanningController {
    private final Scanning scanning;
    private final StockTakes takes;
    private final CountPages pages;

    ScanningController(Scanning scanning, StockTakes takes, CountPages pages) {
        this.scanning = scanning;
        this.takes = takes;
        this.pages = pages;
    }

    @PostMapping("/stock-takes/{id}/scan")
    @Route(value = Permission.MEMBER, audit = ActKind.STOCK_SCANNED)
    ModelAndView scan(
            Shell shell,
            Caller caller,
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean inPlace) {
        var take = new StockTakeId(id);
        takes.visible(take, caller);
        var at = Folded.of(sent.getOrDefault("at", ""));
        try {
            var answer = scanning.scan(take, Folded.of(sent.getOrDefault("label", "")), at, caller.person());
            var line = ScanLine.of(shell, answer, at);
            return inPlace ? line(shell, take, line, HttpStatus.OK) : back(take, line);
        } catch (BadInput wrong) {
            var fault = wrong.faults().values().iterator().next();
            var why = shell.w(fault.messageKey(), fault.arguments());
            return inPlace
                    ? line(shell, take, ScanLine.refused(shell, why, at), HttpStatus.UNPROCESSABLE_CONTENT)
                    : refused(shell, caller, take, at, why);
        } catch (ActRefused refusal) {
            var why = Faults.said(shell, refusal);
            return inPlace
                    ? line(shell, take, ScanLine.refused(shell, why, at), HttpStatus.CONFLICT)
                    : refused(shell, caller, take, at, why);
        }
    }

    private ModelAndView line(Shell shell, StockTakeId take, ScanLine line, HttpStatus status) {
        var model = Map.of("shell", shell, "line", line, "sums", takes.sums(take));
        return new ModelAndView("stocktake/scanned", model, status);
    }

    private static ModelAndView back(StockTakeId take, ScanLine line) {
        return new ModelAndView("redirect:/stock-takes/" + take + (line.at().isEmpty() ? "" : "?at=" + line.at()));
    }

    private ModelAndView refused(Shell shell, Caller caller, StockTakeId take, String at, String why) {
        var page = pages.of(shell, caller, take, Form.of(Map.of("at", at)).with("label", why));
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }
}
