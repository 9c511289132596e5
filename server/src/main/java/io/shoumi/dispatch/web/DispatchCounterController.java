package io.shoumi.dispatch.web;

import io.shoumi.custody.CounterScans;
import io.shoumi.desk.Form;
import io.shoumi.desk.Option;
import io.shoumi.desk.SentForm;
import io.shoumi.desk.Shell;
import io.shoumi.dispatch.Dispatches;
import io.shoumi.dispatch.Dispatching;
import io.shoumi.dispatch.Organisations;
import io.shoumi.dispatch.WaysTable;
import io.shoumi.gate.ActRefused;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Dispatch at the counter: the envelope stays filled in, and each scan puts a copy into it. */
@Controller
class DispatchCounterController {
    private final Dispatching dispatching;
    private final Dispatches dispatches;
    private final Organisations organisations;
    private final WaysTable ways;
    private final CounterScans scans;

    DispatchCounterController(
            Dispatching dispatching,
            Dispatches dispatches,
            Organisations organisations,
            WaysTable ways,
            CounterScans scans) {
        this.dispatching = dispatching;
        this.dispatches = dispatches;
        this.organisations = organisations;
        this.ways = ways;
        this.scans = scans;
    }

    @GetMapping("/counter/dispatch")
    @Route(value = Permission.MEMBER, audit = ActKind.REGISTER_VIEWED)
    ModelAndView counter(Shell shell, Caller caller, @RequestParam(defaultValue = "") String label) {
        return page(shell, caller, Form.of(filled(caller.person(), label)));
    }

    /** What the last envelope said, so that several copies take one scan each. */
    private Map<String, String> filled(PersonId clerk, String label) {
        var typed = new HashMap<String, String>();
        dispatches.lastOf(clerk).ifPresent(last -> {
            var courier = last.head().courier();
            typed.putAll(Typed.of(last, courier == null ? null : dispatches.numberOf(courier)));
        });
        if (!label.isBlank()) {
            typed.put("label", label);
        }
        return typed;
    }

    @PostMapping("/counter/dispatch")
    @Route(value = Permission.MEMBER, audit = ActKind.DISPATCHED)
    ModelAndView send(Shell shell, Caller caller, @RequestParam Map<String, String> sent, HttpServletRequest request) {
        return new SentForm(shell, sent, request)
                .answered(
                        () -> {
                            sent(sent, caller.person());
                            return SentForm.led("/counter/dispatch");
                        },
                        "label",
                        form -> page(shell, caller, form));
    }

    /** A scan that is refused stands in the day's list too. */
    private void sent(Map<String, String> sent, PersonId clerk) {
        var label = sent.getOrDefault("label", "");
        try {
            dispatching.send(Typed.form(sent), label, clerk);
        } catch (BadInput wrong) {
            var first = wrong.faults().values().iterator().next();
            scans.refused(
                    ActKind.DISPATCHED,
                    clerk,
                    label,
                    new ActRefused(first.messageKey(), java.util.List.of(), first.arguments()));
            throw wrong;
        } catch (ActRefused refusal) {
            scans.refused(ActKind.DISPATCHED, clerk, label, refusal);
            throw refusal;
        }
    }

    private ModelAndView page(Shell shell, Caller caller, Form form) {
        var me = caller.person();
        var all = ways.ways(me);
        var model = new HashMap<String, Object>();
        model.put("shell", shell);
        model.put("form", form);
        model.put("designated", dispatches.clerk(me));
        model.put("organisations", organisations.knownTo(caller.person()));
        model.put("couriers", dispatches.couriersFor(me));
        model.put(
                "ways",
                all.stream()
                        .filter(WaysTable.Way::allowed)
                        .map(way -> new Option(way.code(), shell.w("dispatch.way." + way.code())))
                        .toList());
        model.put("barred", all.stream().filter(way -> !way.allowed()).toList());
        model.put("scans", scans.today(me, ActKind.DISPATCHED));
        model.put("unsigned", dispatches.unsignedOf(me));
        model.put("now", shell.times().now());
        return new ModelAndView("dispatch/counter", model);
    }
}
