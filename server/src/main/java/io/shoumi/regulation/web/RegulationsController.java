package io.shoumi.regulation.web;

import io.shoumi.desk.Shell;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import io.shoumi.regulation.Clauses;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Coverage of all clauses, and one clause's own page. */
@Controller
class RegulationsController {
    private final Clauses clauses;

    RegulationsController(Clauses clauses) {
        this.clauses = clauses;
    }

    @GetMapping("/regulations")
    @Route(value = Permission.PLEDGED, audit = ActKind.NOT_SENSITIVE)
    ModelAndView coverage(Shell shell, Caller caller) {
        return new ModelAndView(
                "regulation/coverage",
                Map.of(
                        "shell", shell,
                        "view", clauses.coverage(),
                        "names", clauses.unitNames(shell.lang()),
                        "adopts", adopts(caller),
                        "asks", caller.may(Permission.OFFICER) || caller.may(Permission.AUDITOR),
                        "disagreements", clauses.readings().size()));
    }

    @GetMapping("/regulations/{id}")
    @Route(value = Permission.PLEDGED, audit = ActKind.LOG_VIEWED)
    ModelAndView clause(Shell shell, Caller caller, @PathVariable String id) {
        return new ModelAndView(
                "regulation/clause",
                Map.of(
                        "shell", shell,
                        "page", clauses.page(id),
                        "unitNames", clauses.unitNames(shell.lang()),
                        "names", caller.may(Permission.OFFICER) || caller.may(Permission.AUDITOR),
                        "auditor", caller.may(Permission.AUDITOR)));
    }

    static boolean adopts(Caller caller) {
        return caller.may(Permission.OFFICER) || caller.may(Permission.SECURITY_ADMIN);
    }
}
