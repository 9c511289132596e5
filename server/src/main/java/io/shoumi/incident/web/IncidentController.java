package io.shoumi.incident.web;

import io.shoumi.custody.CarrierId;
import io.shoumi.custody.Copies;
import io.shoumi.desk.Faults;
import io.shoumi.desk.Form;
import io.shoumi.desk.Shell;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.Caller;
import io.shoumi.gate.NotFound;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.incident.ClosingIncidents;
import io.shoumi.incident.FoundAgain;
import io.shoumi.incident.IncidentId;
import io.shoumi.incident.Incidents;
import io.shoumi.incident.Outcome;
import io.shoumi.incident.ReportingLoss;
import io.shoumi.ledger.ActKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Pages of incidents, and the report of a loss. */
@Controller
class IncidentController {
    private final Incidents incidents;
    private final ReportingLoss reporting;
    private final ClosingIncidents closing;
    private final Copies copies;
    private final FoundAgain found;

    IncidentController(
            Incidents incidents, ReportingLoss reporting, ClosingIncidents closing, Copies copies, FoundAgain found) {
        this.incidents = incidents;
        this.reporting = reporting;
        this.closing = closing;
        this.copies = copies;
        this.found = found;
    }

    @GetMapping("/carriers/{id}/loss")
    @Route(value = Permission.ACCOUNT, audit = ActKind.CARRIER_VIEWED, beforeAdmission = true)
    ModelAndView lossForm(Shell shell, @PathVariable UUID id) {
        return lossPage(shell, id, Form.BLANK);
    }

    @PostMapping("/carriers/{id}/loss")
    @Route(value = Permission.ACCOUNT, audit = ActKind.LOSS_REPORTED, beforeAdmission = true)
    ModelAndView reportLoss(Shell shell, Caller caller, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        try {
            var told = sent.getOrDefault("circumstances", "");
            var opened = reporting.report(new CarrierId(id), told, caller.person());
            // somebody without this year's pledge may report, but sees no incident
            return new ModelAndView(
                    caller.may(Permission.MEMBER) ? "redirect:/incidents/" + opened.id() : "redirect:/");
        } catch (BadInput wrong) {
            var page = lossPage(shell, id, Faults.in(shell, sent, wrong));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    /** Shows the label alone, which whoever reports has in hand or on paper: not what the copy is of. */
    private ModelAndView lossPage(Shell shell, UUID id, Form form) {
        var copy = copies.find(new CarrierId(id)).orElseThrow(NotFound::new);
        return new ModelAndView(
                "incident/loss", Map.of("shell", shell, "form", form, "id", id.toString(), "label", copy.label()));
    }

    @GetMapping("/incidents")
    @Route(value = Permission.MEMBER, audit = ActKind.REGISTER_VIEWED)
    ModelAndView all(Shell shell, Caller caller, @RequestParam(defaultValue = "open") String state) {
        var asked = Set.of("open", "closed", "all").contains(state) ? state : "open";
        return new ModelAndView(
                "incident/register",
                Map.of("shell", shell, "state", asked, "incidents", incidents.visibleTo(caller, asked)));
    }

    @GetMapping("/incidents/{id}")
    @Route(value = Permission.MEMBER, audit = ActKind.INCIDENT_VIEWED)
    ModelAndView one(Shell shell, Caller caller, @PathVariable UUID id) {
        return page(shell, caller, new IncidentId(id), Form.BLANK);
    }

    @PostMapping("/incidents/{id}/close")
    @Route(value = Permission.OFFICER, audit = ActKind.INCIDENT_CLOSED)
    ModelAndView close(Shell shell, Caller caller, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        var incident = new IncidentId(id);
        try {
            var outcome = Outcome.of(sent.getOrDefault("outcome", ""))
                    .orElseThrow(() -> new BadInput("outcome", "incident.outcome.missing"));
            closing.close(incident, outcome, sent.getOrDefault("statement", ""), caller.person());
            return new ModelAndView("redirect:/incidents/" + id);
        } catch (BadInput wrong) {
            var page = page(shell, caller, incident, Faults.in(shell, sent, wrong));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private ModelAndView page(Shell shell, Caller caller, IncidentId id, Form form) {
        var incident = incidents.find(id, caller);
        var secret = incident.secret();
        var closable = incident.open()
                && caller.may(Permission.OFFICER)
                && !caller.person().equals(incident.openedBy());
        return new ModelAndView(
                "incident/incident",
                Map.of(
                        "shell",
                        shell,
                        "form",
                        form,
                        "incident",
                        incident,
                        "told",
                        incidents.circumstances(incident, caller),
                        "trace",
                        incidents.trace(incident),
                        "copies",
                        secret == null ? List.of() : copies.whereEachIs(secret),
                        "closable",
                        closable,
                        "found",
                        found.show(shell, incident, caller.person(), caller.may(Permission.OFFICER))));
    }
}
