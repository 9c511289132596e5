package io.shoumi.places.web;

import io.shoumi.desk.Faults;
import io.shoumi.desk.Form;
import io.shoumi.desk.Shell;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import io.shoumi.people.Units;
import io.shoumi.places.Places;
import io.shoumi.places.RegisteringPlaces;
import io.shoumi.places.StorageKind;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Places as a tree, and the form for those who may register one. */
@Controller
class PlacesController {
    private final RegisteringPlaces registering;
    private final Places places;
    private final Units units;
    private final PlaceFields fields;

    PlacesController(RegisteringPlaces registering, Places places, Units units, PlaceFields fields) {
        this.registering = registering;
        this.places = places;
        this.units = units;
        this.fields = fields;
    }

    @GetMapping("/places")
    @Route(value = Permission.MEMBER, audit = ActKind.NOT_SENSITIVE)
    ModelAndView list(Shell shell, Caller caller, @RequestParam(defaultValue = "") String parent) {
        return page(shell, caller, Form.of(Map.of("custodian", caller.number(), "parent", parent)));
    }

    @PostMapping("/places")
    @Route(value = Permission.MEMBER, audit = ActKind.PLACE_CREATED)
    ModelAndView register(Shell shell, Caller caller, @RequestParam Map<String, String> sent) {
        try {
            registering.register(caller, fields.place(sent));
            return new ModelAndView("redirect:/places");
        } catch (BadInput wrong) {
            var page = page(shell, caller, Faults.in(shell, sent, wrong));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private ModelAndView page(Shell shell, Caller caller, Form form) {
        var mine = units.all().stream()
                .filter(unit -> registering.mayRegister(caller, unit.id()))
                .toList();
        return new ModelAndView(
                "places/places",
                Map.of(
                        "shell",
                        shell,
                        "form",
                        form,
                        "rows",
                        places.all(),
                        "mine",
                        mine,
                        "kinds",
                        List.of(StorageKind.values())));
    }
}
