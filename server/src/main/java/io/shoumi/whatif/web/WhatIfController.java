package io.shoumi.whatif.web;

import io.shoumi.desk.Faults;
import io.shoumi.desk.Form;
import io.shoumi.desk.Option;
import io.shoumi.desk.RulingView;
import io.shoumi.desk.Shell;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Cost;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import io.shoumi.regulation.RulingViews;
import io.shoumi.regulations.Action;
import io.shoumi.regulations.CarryPurpose;
import io.shoumi.regulations.DispatchWay;
import io.shoumi.regulations.DisposalWay;
import io.shoumi.regulations.PlaceKind;
import io.shoumi.whatif.Answer;
import io.shoumi.whatif.WhatIf;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** May X do Y with Z at time T, and why. What is typed is sent in the body, so that no address names it. */
@Controller
class WhatIfController {
    private static final String NONE = "none";

    private final WhatIf whatIf;

    WhatIfController(WhatIf whatIf) {
        this.whatIf = whatIf;
    }

    @GetMapping("/what-if")
    @Route(
            value = {Permission.OFFICER, Permission.AUDITOR},
            audit = ActKind.NOT_SENSITIVE)
    ModelAndView blank(Shell shell) {
        return page(shell, Form.BLANK, null);
    }

    @PostMapping("/what-if")
    @Route(
            value = {Permission.OFFICER, Permission.AUDITOR},
            audit = ActKind.RULING_ASKED,
            cost = Cost.SEARCH)
    ModelAndView ask(Shell shell, Caller caller, @RequestParam Map<String, String> sent) {
        try {
            var answer = whatIf.ask(new Typed(sent, shell).question(), caller.person());
            var kept = new HashMap<>(sent);
            kept.keySet().removeIf(name -> name.startsWith("_"));
            return page(shell, Form.of(kept), answer);
        } catch (BadInput wrong) {
            var page = page(shell, Faults.in(shell, sent, wrong), null);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private static ModelAndView page(Shell shell, Form form, @Nullable Answer answer) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("shell", shell);
        model.put("form", form);
        model.put("answer", answer);
        model.put("ruling", answer == null ? null : view(shell, answer));
        model.put("acts", acts(shell));
        model.put("ways", words(shell, "dispatch.way.", DispatchWay.values(), DispatchWay::code));
        model.put("purposes", words(shell, "whatif.purpose.", CarryPurpose.values(), CarryPurpose::code));
        model.put("places", words(shell, "whatif.place.", PlaceKind.values(), PlaceKind::code));
        model.put("disposals", words(shell, "whatif.disposal.", DisposalWay.values(), DisposalWay::code));
        return new ModelAndView("whatif/ask", model);
    }

    private static RulingView view(Shell shell, Answer answer) {
        var ruling = RulingViews.of(shell, answer.action(), answer.ruling(), null);
        var label = answer.action().label();
        var headline =
                shell.w("whatif.headline." + ruling.verdict().css(), answer.name(), shell.pick(label.zh(), label.en()));
        return new RulingView(ruling.verdict(), headline, ruling.who(), ruling.lines(), ruling.duties());
    }

    private static List<Option> acts(Shell shell) {
        return Stream.of(Action.values())
                .map(action -> new Option(
                        action.code(),
                        shell.pick(action.label().zh(), action.label().en())))
                .toList();
    }

    private static <E> List<Option> words(Shell shell, String prefix, E[] values, Function<E, String> code) {
        return Stream.of(values)
                .map(code)
                .flatMap(one -> Optional.of(one).filter(known -> !NONE.equals(known)).stream())
                .map(one -> new Option(one, shell.w(prefix + one)))
                .toList();
    }
}
