package io.shoumi.places.web;

import io.shoumi.custody.PlaceId;
import io.shoumi.custody.PlaceLabel;
import io.shoumi.desk.Shell;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Cost;
import io.shoumi.gate.NotFound;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import io.shoumi.paper.Labels;
import io.shoumi.places.PlaceRecord;
import io.shoumi.places.Places;
import io.shoumi.places.RegisteringPlaces;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Labels of places, for those who may register them: on A4 sheets, or for a label printer. */
@Controller
class PlaceLabelsController {
    private final Places places;
    private final RegisteringPlaces registering;

    PlaceLabelsController(Places places, RegisteringPlaces registering) {
        this.places = places;
        this.registering = registering;
    }

    /** All that the caller registers. */
    @GetMapping("/places/labels.pdf")
    @Route(value = Permission.MEMBER, audit = ActKind.LIST_PRINTED, cost = Cost.EXPORT)
    ResponseEntity<byte[]> all(Shell shell, Caller caller, @RequestParam(defaultValue = "") String size) {
        return printed(
                shell,
                size,
                places.all().stream()
                        .filter(place -> place.open() && mine(caller, place))
                        .toList());
    }

    /** The place's, and those of what stands in it. */
    @GetMapping("/places/{id}/labels.pdf")
    @Route(value = Permission.MEMBER, audit = ActKind.LIST_PRINTED, cost = Cost.EXPORT)
    ResponseEntity<byte[]> andBelow(
            Shell shell, Caller caller, @PathVariable UUID id, @RequestParam(defaultValue = "") String size) {
        return printed(
                shell,
                size,
                places.andBelow(new PlaceId(id)).stream()
                        .filter(place -> mine(caller, place))
                        .toList());
    }

    private boolean mine(Caller caller, PlaceRecord place) {
        return registering.mayRegister(caller, place.unit().id());
    }

    private static ResponseEntity<byte[]> printed(Shell shell, String size, List<PlaceRecord> labelled) {
        if (labelled.isEmpty()) {
            throw new NotFound();
        }
        var stickers = labelled.stream().map(place -> sticker(shell, place)).toList();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "inline; filename=\"places.pdf\"")
                .header("Cache-Control", "no-store")
                .body(Labels.pdf(shell.w("places.labels"), Labels.Stock.of(size), stickers));
    }

    private static Labels.Sticker sticker(Shell shell, PlaceRecord place) {
        return new Labels.Sticker(
                PlaceLabel.of(place.code()),
                place.code(),
                List.of(place.name(shell), shell.w(place.kindWord()), place.unitName(shell)));
    }
}
