package io.shoumi.clearout.web;

import io.shoumi.clearout.ClearOutId;
import io.shoumi.clearout.ClearOutItem;
import io.shoumi.clearout.ClearOutItem.State;
import io.shoumi.clearout.ClearOuts;
import io.shoumi.clearout.ClearingWay;
import io.shoumi.clearout.DecidingItems;
import io.shoumi.clearout.DecidingItems.Choice;
import io.shoumi.clearout.ScanningItems;
import io.shoumi.clearout.UndoingDecisions;
import io.shoumi.desk.Form;
import io.shoumi.desk.SentForm;
import io.shoumi.desk.Shell;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Cost;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import io.shoumi.paper.PaperForm;
import io.shoumi.people.UnitId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One department's list in a campaign, on screen and on paper, and what its clerk does with it; to anybody else it does not exist. */
@Controller
class ClearOutListController {
    private final ClearOuts clearOuts;
    private final ScanningItems scanning;
    private final DecidingItems deciding;
    private final UndoingDecisions undoing;

    ClearOutListController(
            ClearOuts clearOuts, ScanningItems scanning, DecidingItems deciding, UndoingDecisions undoing) {
        this.clearOuts = clearOuts;
        this.scanning = scanning;
        this.deciding = deciding;
        this.undoing = undoing;
    }

    /** Whose list in which campaign, and who looks at it. */
    private record Desk(Shell shell, Caller caller, ClearOutId clearOut, UnitId unit) {
        static Desk of(Shell shell, Caller caller, UUID id, UUID unit) {
            return new Desk(shell, caller, new ClearOutId(id), new UnitId(unit));
        }

        String href() {
            return "/clear-outs/" + clearOut + "/departments/" + unit;
        }
    }

    @GetMapping("/clear-outs/{id}/departments/{unit}")
    @Route(value = Permission.MEMBER, audit = ActKind.CLEAR_OUT_VIEWED)
    ModelAndView show(Shell shell, Caller caller, @PathVariable UUID id, @PathVariable UUID unit) {
        return page(Desk.of(shell, caller, id, unit), Form.BLANK);
    }

    /** The item that a label finds or adds comes back ticked, beside those that were. */
    @PostMapping("/clear-outs/{id}/departments/{unit}/scan")
    @Route(value = Permission.MEMBER, audit = ActKind.CLEAR_OUT_SCANNED)
    ModelAndView scan(
            Shell shell,
            Caller caller,
            @PathVariable UUID id,
            @PathVariable UUID unit,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request) {
        var desk = Desk.of(shell, caller, id, unit);
        var ticked = new Ticked(sent);
        return answered(desk, ticked, request, () -> {
            var found = scanning.scan(desk.clearOut(), desk.unit(), ticked.of("label"), caller.person());
            return page(desk, Form.of(ticked.typed(found)));
        });
    }

    @PostMapping("/clear-outs/{id}/departments/{unit}/decide")
    @Route(value = Permission.MEMBER, audit = ActKind.CLEAR_OUT_DECIDED, many = true)
    ModelAndView decide(
            Shell shell,
            Caller caller,
            @PathVariable UUID id,
            @PathVariable UUID unit,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request) {
        var desk = Desk.of(shell, caller, id, unit);
        var ticked = new Ticked(sent);
        return answered(desk, ticked, request, () -> {
            var choice = new Choice(
                    ticked.ids("pick", "clearout.pick-missing"),
                    ticked.of("way"),
                    ticked.of("receiver"),
                    ticked.of("note"));
            deciding.decide(desk.clearOut(), desk.unit(), choice, caller.person());
            return SentForm.led(desk.href());
        });
    }

    @PostMapping("/clear-outs/{id}/departments/{unit}/undo")
    @Route(value = Permission.MEMBER, audit = ActKind.CLEAR_OUT_UNDONE)
    ModelAndView undo(
            Shell shell,
            Caller caller,
            @PathVariable UUID id,
            @PathVariable UUID unit,
            @RequestParam UUID item,
            HttpServletRequest request) {
        var desk = Desk.of(shell, caller, id, unit);
        return answered(desk, new Ticked(new LinkedMultiValueMap<>()), request, () -> {
            undoing.undo(desk.clearOut(), desk.unit(), item, caller.person());
            return SentForm.led(desk.href());
        });
    }

    @GetMapping("/clear-outs/{id}/departments/{unit}/list.pdf")
    @Route(value = Permission.MEMBER, audit = ActKind.LIST_PRINTED, cost = Cost.EXPORT)
    ResponseEntity<byte[]> print(Shell shell, Caller caller, @PathVariable UUID id, @PathVariable UUID unit) {
        var desk = Desk.of(shell, caller, id, unit);
        var department = clearOuts.department(desk.clearOut(), desk.unit(), caller.person());
        var clearOut = clearOuts.visible(desk.clearOut(), caller);
        var items = clearOuts.items(desk.clearOut(), desk.unit(), caller);
        var printed = new PrintedClearOut(shell, clearOut, department, items);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "inline; filename=\"" + clearOut.number() + ".pdf\"")
                .header("Cache-Control", "no-store")
                .body(PaperForm.pdf(printed.data(), printed.lines()));
    }

    private ModelAndView answered(Desk desk, Ticked ticked, HttpServletRequest request, Supplier<ModelAndView> act) {
        clearOuts.department(desk.clearOut(), desk.unit(), desk.caller().person());
        return new SentForm(desk.shell(), ticked.typed(), request).answered(act, "act", form -> page(desk, form));
    }

    private ModelAndView page(Desk desk, Form form) {
        var items = clearOuts.items(desk.clearOut(), desk.unit(), desk.caller());
        var model = new HashMap<String, Object>();
        model.put("shell", desk.shell());
        model.put("form", form);
        model.put("clearOut", clearOuts.visible(desk.clearOut(), desk.caller()));
        model.put(
                "department",
                clearOuts.department(desk.clearOut(), desk.unit(), desk.caller().person()));
        model.put("ways", ClearingWay.offered());
        model.put(
                "undecided",
                items.stream().filter(item -> item.state() == State.UNDECIDED).toList());
        model.put(
                "following",
                items.stream()
                        .filter(item -> item.state().open() && item.state() != State.UNDECIDED)
                        .toList());
        model.put("done", items.stream().filter(item -> !item.state().open()).toList());
        model.put(
                "toList",
                items.stream()
                        .filter(item -> item.state() == State.TO_LIST)
                        .map(ClearOutItem::label)
                        .toList());
        model.put("now", desk.shell().times().now());
        return new ModelAndView("clearout/department", model);
    }
}
