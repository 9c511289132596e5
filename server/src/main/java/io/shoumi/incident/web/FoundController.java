package io.shoumi.incident.web;

import io.shoumi.custody.PlaceId;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.incident.FoundAgain;
import io.shoumi.incident.IncidentId;
import io.shoumi.incident.Incidents;
import io.shoumi.ledger.ActKind;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A missing copy turns up: said by a clerk, confirmed by an officer. */
@Controller
class FoundController {
    private final Incidents incidents;
    private final FoundAgain found;

    FoundController(Incidents incidents, FoundAgain found) {
        this.incidents = incidents;
        this.found = found;
    }

    @PostMapping("/incidents/{id}/found")
    @Route(value = Permission.MEMBER, audit = ActKind.FOUND_REPORTED)
    String report(Caller caller, @PathVariable UUID id, @RequestParam(defaultValue = "") String place) {
        var incident = incidents.find(new IncidentId(id), caller);
        found.report(incident.id(), placeOf(place), caller.person());
        return "redirect:/incidents/" + id;
    }

    private static PlaceId placeOf(String typed) {
        try {
            return PlaceId.parse(typed);
        } catch (IllegalArgumentException e) {
            throw new BadInput("place", "incident.found.place-missing");
        }
    }

    @PostMapping("/incidents/{id}/found/confirm")
    @Route(value = Permission.OFFICER, audit = ActKind.FOUND_CONFIRMED)
    String confirm(Caller caller, @PathVariable UUID id) {
        var incident = incidents.find(new IncidentId(id), caller);
        found.confirm(incident.id(), caller.person());
        return "redirect:/incidents/" + id;
    }
}
