package io.shoumi.regulation.web;

import io.shoumi.desk.Shell;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import io.shoumi.regulation.Clauses;
import io.shoumi.regulation.Confirmations;
import io.shoumi.regulations.ConflictReading;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where the regulations disagree, which side prevails, and how the organisation reads them. */
@Controller
class ConflictsController {
    private final Clauses clauses;
    private final Confirmations confirmations;

    ConflictsController(Clauses clauses, Confirmations confirmations) {
        this.clauses = clauses;
        this.confirmations = confirmations;
    }

    @GetMapping("/regulations/conflicts")
    @Route(value = Permission.PLEDGED, audit = ActKind.NOT_SENSITIVE)
    ModelAndView conflicts(Shell shell, Caller caller) {
        var found = clauses.conflicts();
        return new ModelAndView(
                "regulation/conflicts",
                Map.of(
                        "shell",
                        shell,
                        "readings",
                        clauses.readings().stream().map(this::line).toList(),
                        "found",
                        found.isPresent(),
                        "conflicts",
                        found.orElse(List.of()),
                        "confirms",
                        caller.may(Permission.OFFICER)));
    }

    private ReadingLine line(ConflictReading reading) {
        return new ReadingLine(reading, confirmations.of(reading));
    }

    @PostMapping("/regulations/conflicts/{code}/confirmation")
    @Route(value = Permission.OFFICER, audit = ActKind.READING_CONFIRMED)
    String confirm(Caller caller, @PathVariable String code) {
        confirmations.confirm(caller, code);
        return "redirect:/regulations/conflicts";
    }
}
