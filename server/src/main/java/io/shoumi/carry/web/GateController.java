package io.shoumi.carry.web;

import io.shoumi.carry.CarryOuts;
import io.shoumi.carry.GateChecks;
import io.shoumi.desk.Fault;
import io.shoumi.desk.Faults;
import io.shoumi.desk.Form;
import io.shoumi.desk.Shell;
import io.shoumi.gate.ActRefused;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import io.shoumi.gate.RefusalPage;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The gate: one scan, one answer. */
@Controller
class GateController {
    private final GateChecks gate;
    private final CarryOuts carryOuts;

    GateController(GateChecks gate, CarryOuts carryOuts) {
        this.gate = gate;
        this.carryOuts = carryOuts;
    }

    @GetMapping("/gate")
    @Route(value = Permission.MEMBER, audit = ActKind.NOT_SENSITIVE)
    ModelAndView form(Shell shell, Caller caller, @RequestParam(defaultValue = "") String label) {
        return page(shell, caller, label.isBlank() ? Form.BLANK : Form.of(Map.of("label", label)), null);
    }

    @PostMapping("/gate")
    @Route(value = Permission.MEMBER, audit = ActKind.GATE_CHECKED)
    ModelAndView check(
            Shell shell,
            Caller caller,
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "") String person,
            HttpServletRequest request) {
        try {
            var answer = gate.check(label, person, caller.person());
            var page = page(shell, caller, Form.BLANK, answer);
            if (!answer.passes()) {
                page.setStatus(HttpStatus.CONFLICT);
            }
            return page;
        } catch (ActRefused refusal) {
            request.setAttribute(RefusalPage.CLAUSES, refusal.clauses());
            var form = Form.of(Map.of("label", label, "person", person))
                    .with(
                            "label",
                            new Fault(
                                    Faults.said(shell, refusal),
                                    refusal.clauses().getFirst()));
            var page = page(shell, caller, form, null);
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
    }

    private ModelAndView page(Shell shell, Caller caller, Form form, GateChecks.@Nullable Answer answer) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("shell", shell);
        model.put("form", form);
        model.put("answer", answer);
        var why = answer == null ? null : answer.why();
        model.put("why", why == null ? null : Faults.said(shell, why));
        model.put(
                "clause",
                why == null || why.clauses().isEmpty() ? null : why.clauses().getFirst());
        model.put("gatekeeper", carryOuts.gatekeeper(caller.person()));
        model.put("checks", gate.today(caller.person()));
        return new ModelAndView("carry/gate", model);
    }
}
