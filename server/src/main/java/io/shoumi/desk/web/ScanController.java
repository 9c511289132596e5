package io.shoumi.desk.web;

import io.shoumi.desk.Folded;
import io.shoumi.desk.ScanTarget;
import io.shoumi.desk.Shell;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Cost;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Any label in any scan field: the modules say what it is, and the likely act opens. */
@Controller
class ScanController {
    private final List<ScanTarget> targets;

    ScanController(List<ScanTarget> targets) {
        this.targets = targets;
    }

    @PostMapping("/scan")
    @Route(value = Permission.MEMBER, audit = ActKind.LABEL_SCANNED, cost = Cost.SEARCH)
    ModelAndView scan(Shell shell, Caller caller, @RequestParam(defaultValue = "") String q) {
        var scanned = Folded.of(q);
        var path = targets.stream()
                .map(target -> target.find(caller, scanned))
                .flatMap(Optional::stream)
                .findFirst();
        return path.map(found -> new ModelAndView("redirect:" + found))
                .orElseGet(() ->
                        new ModelAndView("desk/scan", Map.of("shell", shell, "q", scanned), HttpStatus.NOT_FOUND));
    }
}
