package io.shoumi.reading.web;

import io.shoumi.carry.CarryOuts;
import io.shoumi.circulation.Circulations;
import io.shoumi.copying.Copyings;
import io.shoumi.desk.Fault;
import io.shoumi.desk.Faults;
import io.shoumi.desk.Form;
import io.shoumi.desk.Shell;
import io.shoumi.dispatch.Dispatches;
import io.shoumi.gate.ActRefused;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import io.shoumi.reading.AtCounter;
import io.shoumi.reading.Counter;
import io.shoumi.regulations.Bilingual;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The counter: one scan a line, refused lines on top; a copy that circulates, is dispatched or carried out, or is a new one's, leads to its page. */
@Controller
class CounterController {
    private final AtCounter atCounter;
    private final Counter counter;
    private final Circulations circulations;
    private final Copyings copyings;
    private final Dispatches dispatches;
    private final CarryOuts carryOuts;
    private final Clock clock;

    CounterController(
            AtCounter atCounter,
            Counter counter,
            Circulations circulations,
            Copyings copyings,
            Dispatches dispatches,
            CarryOuts carryOuts,
            Clock clock) {
        this.carryOuts = carryOuts;
        this.atCounter = atCounter;
        this.counter = counter;
        this.circulations = circulations;
        this.copyings = copyings;
        this.dispatches = dispatches;
        this.clock = clock;
    }

    @GetMapping({"/counter", "/counter/lend"})
    @Route(value = Permission.MEMBER, audit = ActKind.REGISTER_VIEWED)
    ModelAndView lend(Shell shell, Caller caller, @RequestParam Map<String, String> asked) {
        return page(shell, caller, false, Form.of(typed(asked)));
    }

    @GetMapping("/counter/return")
    @Route(value = Permission.MEMBER, audit = ActKind.REGISTER_VIEWED)
    ModelAndView takeBack(Shell shell, Caller caller, @RequestParam Map<String, String> asked) {
        return page(shell, caller, true, Form.of(typed(asked)));
    }

    /** Receiving a document at the counter is registering it. */
    @GetMapping("/counter/receive")
    @Route(value = Permission.MEMBER, audit = ActKind.NOT_SENSITIVE)
    String receive() {
        return "redirect:/secrets/new";
    }

    private static Map<String, String> typed(Map<String, String> asked) {
        var typed = new HashMap<String, String>();
        for (var name : new String[] {"label", "person"}) {
            if (asked.containsKey(name)) {
                typed.put(name, asked.get(name));
            }
        }
        return typed;
    }

    private ModelAndView page(Shell shell, Caller caller, boolean back, Form form) {
        var model = new HashMap<String, Object>();
        model.put("shell", shell);
        model.put("back", back);
        model.put("form", form);
        model.put("designated", counter.isFor(caller.person()));
        model.put("loans", back ? counter.out(caller.person()) : counter.toHandOut(caller.person()));
        model.put("scans", counter.scans(caller.person()));
        model.put("now", clock.instant());
        return new ModelAndView("reading/counter", model);
    }

    @PostMapping("/counter/lend")
    @Route(value = Permission.MEMBER, audit = ActKind.HANDED_OUT)
    ModelAndView handOut(
            Shell shell,
            Caller caller,
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "") String person) {
        var scan = new Scan(false, Map.of("label", label, "person", person));
        return scanned(shell, caller, scan, () -> atCounter.handOut(label, person, caller.person()));
    }

    @PostMapping("/counter/return")
    @Route(value = Permission.MEMBER, audit = ActKind.TAKEN_BACK)
    ModelAndView takeBack(
            Shell shell,
            Caller caller,
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "yes") String intact) {
        var scan = new Scan(true, Map.of("label", label, "intact", intact));
        return scanned(shell, caller, scan, () -> atCounter.takeBack(label, !"no".equals(intact), caller.person()));
    }

    private record Scan(boolean back, Map<String, String> sent) {}

    private ModelAndView scanned(Shell shell, Caller caller, Scan scan, Runnable act) {
        var label = scan.sent.getOrDefault("label", "");
        var elsewhere = circulations
                .leads(label, caller.person())
                .or(() -> copyings.leadsToShare(label, caller.person()))
                .or(() -> dispatches.leads(label, caller.person()))
                .or(() -> carryOuts.leads(label, caller.person()).filter(where -> where.startsWith("/carry-outs/")));
        if (elsewhere.isPresent()) {
            return new ModelAndView("redirect:" + elsewhere.get());
        }
        try {
            act.run();
            return new ModelAndView("redirect:/counter/" + (scan.back ? "return" : "lend"));
        } catch (BadInput wrong) {
            var first = wrong.faults().values().iterator().next();
            var refusal = new ActRefused(first.messageKey(), List.of());
            counter.refused(kind(scan), caller.person(), scan.sent.getOrDefault("label", ""), refusal);
            return refusedPage(
                    shell, caller, scan, Faults.in(shell, scan.sent, wrong), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (ActRefused refusal) {
            counter.refused(kind(scan), caller.person(), scan.sent.getOrDefault("label", ""), refusal);
            var form = Form.of(scan.sent).with("label", fault(shell, refusal));
            return refusedPage(shell, caller, scan, form, HttpStatus.CONFLICT);
        }
    }

    private static ActKind kind(Scan scan) {
        return scan.back ? ActKind.TAKEN_BACK : ActKind.HANDED_OUT;
    }

    private ModelAndView refusedPage(Shell shell, Caller caller, Scan scan, Form form, HttpStatus status) {
        var page = page(shell, caller, scan.back, form);
        page.setStatus(status);
        return page;
    }

    private static Fault fault(Shell shell, ActRefused refusal) {
        var arguments = Arrays.stream(refusal.arguments())
                .map(argument -> argument instanceof Bilingual both ? shell.pick(both.zh(), both.en()) : argument)
                .toArray();
        var clauses = refusal.clauses();
        return new Fault(shell.w(refusal.messageKey(), arguments), clauses.isEmpty() ? null : clauses.getFirst());
    }
}
