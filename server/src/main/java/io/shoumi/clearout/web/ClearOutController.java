package io.shoumi.clearout.web;

import io.shoumi.clearout.ClearOutId;
import io.shoumi.clearout.ClearOuts;
import io.shoumi.clearout.ClosingClearOuts;
import io.shoumi.clearout.OpeningClearOuts;
import io.shoumi.clearout.OpeningClearOuts.NewClearOut;
import io.shoumi.desk.Form;
import io.shoumi.desk.SentForm;
import io.shoumi.desk.Shell;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import io.shoumi.people.UnitId;
import io.shoumi.people.Units;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Campaigns: all of them, a new one, how far one has come, and its close. */
@Controller
class ClearOutController {
    private final ClearOuts clearOuts;
    private final OpeningClearOuts opening;
    private final ClosingClearOuts closing;
    private final Units units;

    ClearOutController(ClearOuts clearOuts, OpeningClearOuts opening, ClosingClearOuts closing, Units units) {
        this.clearOuts = clearOuts;
        this.opening = opening;
        this.closing = closing;
        this.units = units;
    }

    @GetMapping("/clear-outs")
    @Route(value = Permission.MEMBER, audit = ActKind.REGISTER_VIEWED)
    ModelAndView all(Shell shell, Caller caller) {
        return new ModelAndView(
                "clearout/list",
                Map.of(
                        "shell", shell,
                        "clearOuts", clearOuts.visibleTo(caller),
                        "officer", caller.may(Permission.OFFICER),
                        "now", shell.times().now()));
    }

    @GetMapping("/clear-outs/new")
    @Route(value = Permission.OFFICER, audit = ActKind.NOT_SENSITIVE)
    ModelAndView form(Shell shell) {
        var year = String.valueOf(shell.times().today().getYear());
        return blank(shell, Form.of(Map.of("name", shell.w("clearout.name.year", year))));
    }

    @PostMapping("/clear-outs")
    @Route(value = Permission.OFFICER, audit = ActKind.CLEAR_OUT_OPENED)
    ModelAndView open(
            Shell shell, Caller caller, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        var ticked = new Ticked(sent);
        return new SentForm(shell, ticked.typed(), request)
                .answered(
                        () -> SentForm.led("/clear-outs/" + opening.open(caller, read(shell, ticked))),
                        "act",
                        form -> blank(shell, form));
    }

    private static NewClearOut read(Shell shell, Ticked ticked) {
        return new NewClearOut(
                ticked.of("name"),
                shell.times().typed(ticked.of("due")).orElse(null),
                ticked.ids("unit", "people.unit-missing").stream()
                        .map(UnitId::new)
                        .distinct()
                        .toList());
    }

    private ModelAndView blank(Shell shell, Form form) {
        return new ModelAndView("clearout/new", Map.of("shell", shell, "form", form, "units", units.all()));
    }

    @GetMapping("/clear-outs/{id}")
    @Route(value = Permission.MEMBER, audit = ActKind.CLEAR_OUT_VIEWED)
    ModelAndView show(Shell shell, Caller caller, @PathVariable UUID id) {
        return page(shell, caller, new ClearOutId(id), Form.BLANK);
    }

    @PostMapping("/clear-outs/{id}/close")
    @Route(value = Permission.OFFICER, audit = ActKind.CLEAR_OUT_CLOSED)
    ModelAndView close(
            Shell shell,
            Caller caller,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request) {
        var clearOut = new ClearOutId(id);
        return new SentForm(shell, new Ticked(sent).typed(), request)
                .answered(
                        () -> {
                            closing.close(clearOut, caller);
                            return SentForm.led("/clear-outs/" + id);
                        },
                        "act",
                        form -> page(shell, caller, clearOut, form));
    }

    private ModelAndView page(Shell shell, Caller caller, ClearOutId id, Form form) {
        return new ModelAndView(
                "clearout/clear-out",
                Map.of(
                        "shell", shell,
                        "form", form,
                        "clearOut", clearOuts.visible(id, caller),
                        "departments", clearOuts.departments(id, caller.person()),
                        "officer", caller.may(Permission.OFFICER),
                        "now", shell.times().now()));
    }
}
