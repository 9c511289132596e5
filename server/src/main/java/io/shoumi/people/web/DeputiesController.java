package io.shoumi.people.web;

import io.shoumi.desk.Faults;
import io.shoumi.desk.Form;
import io.shoumi.desk.Shell;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.Caller;
import io.shoumi.gate.InputFaults;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import io.shoumi.people.Deputies;
import io.shoumi.people.DeputyProposals;
import io.shoumi.people.Directory;
import io.shoumi.people.NamingDeputies;
import io.shoumi.people.StandIn;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who decides in which leader's stead. */
@Controller
class DeputiesController {
    private final NamingDeputies naming;
    private final Deputies deputies;
    private final DeputyProposals proposals;
    private final Directory directory;
    private final Clock clock;

    DeputiesController(
            NamingDeputies naming, Deputies deputies, DeputyProposals proposals, Directory directory, Clock clock) {
        this.naming = naming;
        this.deputies = deputies;
        this.proposals = proposals;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/deputies")
    @Route(
            value = {Permission.MEMBER, Permission.SYSTEM_ADMIN, Permission.SECURITY_ADMIN},
            audit = ActKind.PEOPLE_VIEWED)
    ModelAndView list(Shell shell, Caller caller) {
        return page(shell, caller, Form.of(Map.of("leader", leads(caller) ? caller.number() : "")));
    }

    @PostMapping("/deputies")
    @Route(value = Permission.MEMBER, audit = ActKind.DEPUTY_NAMED)
    ModelAndView name(Shell shell, Caller caller, @RequestParam Map<String, String> sent) {
        try {
            var faults = new InputFaults();
            var leader = Typed.person(directory, "leader", sent.getOrDefault("leader", ""), faults);
            var deputy = Typed.person(directory, "deputy", sent.getOrDefault("deputy", ""), faults);
            var period = Typed.period(shell, sent.getOrDefault("from", ""), sent.getOrDefault("to", ""), faults);
            faults.raise();
            naming.name(caller, new StandIn(leader.orElseThrow(), deputy.orElseThrow(), period.orElseThrow()));
            return new ModelAndView("redirect:/deputies");
        } catch (BadInput wrong) {
            var page = page(shell, caller, Faults.in(shell, sent, wrong));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    @PostMapping("/deputies/{id}/end")
    @Route(value = Permission.MEMBER, audit = ActKind.DEPUTY_NAMED)
    String end(Caller caller, @PathVariable UUID id) {
        naming.end(caller, id);
        return "redirect:/deputies";
    }

    @PostMapping("/deputies/proposals/{id}/agree")
    @Route(value = Permission.MEMBER, audit = ActKind.DEPUTY_NAMED)
    String agree(Caller caller, @PathVariable UUID id) {
        naming.agree(caller, id);
        return "redirect:/deputies";
    }

    @PostMapping("/deputies/proposals/{id}/drop")
    @Route(value = Permission.MEMBER, audit = ActKind.DEPUTY_PROPOSED)
    String drop(Caller caller, @PathVariable UUID id) {
        naming.drop(caller, id);
        return "redirect:/deputies";
    }

    private List<ProposalLine> proposed(Caller caller) {
        var officer = caller.may(Permission.OFFICER);
        return proposals.waiting(clock.instant()).stream()
                .map(open -> {
                    var agrees = naming.agrees(caller.person(), open);
                    return new ProposalLine(open, agrees, agrees || officer);
                })
                .toList();
    }

    private boolean leads(Caller caller) {
        return deputies.leads(caller.person(), clock.instant());
    }

    private ModelAndView page(Shell shell, Caller caller, Form form) {
        return new ModelAndView(
                "people/deputies",
                Map.of(
                        "shell",
                        shell,
                        "form",
                        form,
                        "me",
                        caller.person(),
                        "officer",
                        caller.may(Permission.OFFICER),
                        "names",
                        caller.may(Permission.OFFICER) || leads(caller),
                        "proposed",
                        proposed(caller),
                        "lines",
                        deputies.current()));
    }
}
