package io.shoumi.places.web;

import io.shoumi.custody.PlaceId;
import io.shoumi.desk.Faults;
import io.shoumi.desk.Form;
import io.shoumi.desk.Shell;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.Caller;
import io.shoumi.gate.NotFound;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import io.shoumi.places.ChangingPlaces;
import io.shoumi.places.Holdings;
import io.shoumi.places.PlaceChecks;
import io.shoumi.places.PlaceRecord;
import io.shoumi.places.Places;
import java.util.Comparator;
import java.util.HashMap;
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

/** One place: where it stands, who answers for it, what lies there as far as the viewer may know, and what can be done. */
@Controller
class PlaceController {
    private final Places places;
    private final Holdings holdings;
    private final ChangingPlaces changing;
    private final List<PlaceChecks> checks;
    private final PlaceFields fields;

    PlaceController(
            Places places, Holdings holdings, ChangingPlaces changing, List<PlaceChecks> checks, PlaceFields fields) {
        this.places = places;
        this.holdings = holdings;
        this.changing = changing;
        this.checks = checks;
        this.fields = fields;
    }

    @GetMapping("/places/{id}")
    @Route(value = Permission.MEMBER, audit = ActKind.PLACE_VIEWED)
    ModelAndView show(Shell shell, Caller caller, @PathVariable UUID id) {
        return page(shell, caller, new PlaceId(id), Form.BLANK);
    }

    @PostMapping("/places/{id}/change")
    @Route(value = Permission.MEMBER, audit = ActKind.PLACE_CHANGED)
    ModelAndView change(Shell shell, Caller caller, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        return done(
                shell,
                caller,
                id,
                sent,
                () -> changing.change(caller, new PlaceId(id), fields.label(sent), fields.setting(sent)));
    }

    @PostMapping("/places/{id}/close")
    @Route(value = Permission.MEMBER, audit = ActKind.PLACE_CLOSED)
    ModelAndView close(Shell shell, Caller caller, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        return done(
                shell,
                caller,
                id,
                sent,
                () -> changing.close(caller, new PlaceId(id), sent.getOrDefault("reason", "")));
    }

    private ModelAndView done(Shell shell, Caller caller, UUID id, Map<String, String> sent, Runnable act) {
        try {
            act.run();
            return new ModelAndView("redirect:/places/" + id);
        } catch (BadInput wrong) {
            var page = page(shell, caller, new PlaceId(id), Faults.in(shell, sent, wrong));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private ModelAndView page(Shell shell, Caller caller, PlaceId id, Form form) {
        var place = places.find(id).orElseThrow(NotFound::new);
        var custodian = place.custodian().id().equals(caller.person());
        var around = places.around(id);
        var model = new HashMap<String, Object>();
        model.put("shell", shell);
        model.put("form", form);
        model.put("place", place);
        model.put("around", around);
        model.put("within", within(place));
        model.put("held", holdings.in(id, caller, custodian));
        model.put("custodian", custodian);
        model.put("total", custodian ? holdings.count(id) : -1L);
        model.put("checks", checksOf(id, caller));
        model.put("mayChange", changing.mayChange(caller, place));
        return new ModelAndView("places/place", model);
    }

    private List<PlaceRecord> within(PlaceRecord place) {
        return places.andBelow(place.id()).stream()
                .filter(one -> place.id().equals(one.parent()))
                .toList();
    }

    private List<PlaceChecks.Check> checksOf(PlaceId id, Caller caller) {
        return checks.stream()
                .flatMap(one -> one.of(id, caller).stream())
                .sorted(Comparator.comparing(PlaceChecks.Check::at).reversed())
                .toList();
    }
}
