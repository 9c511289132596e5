package io.shoumi.stocktake.web;

import io.shoumi.custody.PlaceLabel;
import io.shoumi.desk.Folded;
import io.shoumi.desk.Form;
import io.shoumi.desk.SentForm;
import io.shoumi.desk.Shell;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import io.shoumi.people.UnitId;
import io.shoumi.people.Units;
import io.shoumi.places.RegisteringPlaces;
import io.shoumi.stocktake.Beginning;
import io.shoumi.stocktake.CountKind;
import io.shoumi.stocktake.NewCount;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The form that begins a count. */
@Controller
class BeginController {
    private final Beginning beginning;
    private final RegisteringPlaces registering;
    private final Units units;

    BeginController(Beginning beginning, RegisteringPlaces registering, Units units) {
        this.beginning = beginning;
        this.registering = registering;
        this.units = units;
    }

    @GetMapping("/stock-takes/new")
    @Route(value = Permission.MEMBER, audit = ActKind.NOT_SENSITIVE)
    ModelAndView form(
            Shell shell,
            Caller caller,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "stock-take") String kind) {
        return page(shell, caller, Form.of(Map.of("place", PlaceLabel.code(Folded.of(place)), "kind", kind)));
    }

    @PostMapping("/stock-takes")
    @Route(value = Permission.MEMBER, audit = ActKind.STOCK_TAKE_BEGUN)
    ModelAndView begin(Shell shell, Caller caller, @RequestParam Map<String, String> sent, HttpServletRequest request) {
        return new SentForm(shell, sent, request)
                .answered(
                        () -> SentForm.led("/stock-takes/" + beginning.begin(caller, read(sent))),
                        refusal -> refusal.messageKey().startsWith("stocktake.second") ? "second" : "place",
                        form -> page(shell, caller, form));
    }

    private static NewCount read(Map<String, String> sent) {
        return new NewCount(
                CountKind.of(sent.getOrDefault("kind", ""))
                        .orElseThrow(() -> new BadInput("kind", "stocktake.kind-missing")),
                new NewCount.Where(
                        Folded.of(sent.getOrDefault("place", "")),
                        "yes".equals(sent.get("below")),
                        UnitId.parse(sent.getOrDefault("unit", "")).orElse(null),
                        Folded.of(sent.getOrDefault("sample", ""))),
                Folded.of(sent.getOrDefault("second", "")));
    }

    private ModelAndView page(Shell shell, Caller caller, Form form) {
        var mine = units.all().stream()
                .filter(unit -> registering.mayRegister(caller, unit.id()))
                .toList();
        return new ModelAndView(
                "stocktake/new",
                Map.of("shell", shell, "form", form, "units", mine, "kinds", List.of(CountKind.values())));
    }
}
