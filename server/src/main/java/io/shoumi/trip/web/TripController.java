package io.shoumi.trip.web;

import io.shoumi.desk.Faults;
import io.shoumi.desk.Form;
import io.shoumi.desk.Shell;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import io.shoumi.trip.Declaring;
import io.shoumi.trip.OpeningTrips;
import io.shoumi.trip.Settling;
import io.shoumi.trip.TripId;
import io.shoumi.trip.Trips;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Trips to meetings: those that concern the caller, the form that opens one, its declaration and its papers. */
@Controller
class TripController {
    private static final LocalTime CLOSING = LocalTime.of(17, 30);

    private final Trips trips;
    private final OpeningTrips opening;
    private final Declaring declaring;
    private final Settling settling;

    TripController(Trips trips, OpeningTrips opening, Declaring declaring, Settling settling) {
        this.trips = trips;
        this.opening = opening;
        this.declaring = declaring;
        this.settling = settling;
    }

    @GetMapping("/trips")
    @Route(value = Permission.MEMBER, audit = ActKind.REGISTER_VIEWED)
    ModelAndView list(Shell shell, Caller caller) {
        return new ModelAndView(
                "trip/list",
                Map.of(
                        "shell", shell,
                        "me", caller.person(),
                        "trips", trips.of(caller.person()),
                        "now", shell.times().now()));
    }

    @GetMapping("/trips/new")
    @Route(value = Permission.MEMBER, audit = ActKind.NOT_SENSITIVE)
    ModelAndView form(Shell shell) {
        return new ModelAndView("trip/new", Map.of("shell", shell, "form", Form.BLANK));
    }

    @PostMapping("/trips")
    @Route(value = Permission.MEMBER, audit = ActKind.TRIP_OPENED)
    ModelAndView open(Shell shell, Caller caller, @RequestParam Map<String, String> sent) {
        try {
            return new ModelAndView("redirect:/trips/" + opening.open(meeting(shell, sent), caller.person()));
        } catch (BadInput wrong) {
            return new ModelAndView(
                    "trip/new",
                    Map.of("shell", shell, "form", Faults.in(shell, sent, wrong)),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private static OpeningTrips.Meeting meeting(Shell shell, Map<String, String> sent) {
        var back = shell.times()
                .typed(sent.getOrDefault("back", ""))
                .orElseThrow(() -> new BadInput("back", "trip.back-unread"));
        return new OpeningTrips.Meeting(
                sent.getOrDefault("meeting", ""),
                sent.getOrDefault("destination", ""),
                back.atTime(CLOSING).atZone(shell.times().zone()).toInstant());
    }

    @GetMapping("/trips/{id}")
    @Route(value = Permission.MEMBER, audit = ActKind.TRIP_VIEWED)
    ModelAndView show(Shell shell, Caller caller, @PathVariable UUID id) {
        return page(shell, caller, new TripId(id), Form.BLANK);
    }

    @PostMapping("/trips/{id}/declare")
    @Route(value = Permission.MEMBER, audit = ActKind.TRIP_DECLARED)
    ModelAndView declare(Shell shell, Caller caller, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        var trip = new TripId(id);
        try {
            declaring.declare(trip, "yes".equals(sent.get("none")), sent.getOrDefault("papers", ""), caller.person());
            return new ModelAndView("redirect:/trips/" + id);
        } catch (BadInput wrong) {
            var page = page(shell, caller, trip, Faults.in(shell, sent, wrong));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    @PostMapping("/trips/{id}/papers/{paper}/settle")
    @Route(value = Permission.MEMBER, audit = ActKind.TRIP_PAPER_SETTLED)
    ModelAndView settle(
            Shell shell,
            Caller caller,
            @PathVariable UUID id,
            @PathVariable UUID paper,
            @RequestParam Map<String, String> sent) {
        trips.visible(new TripId(id), caller.person());
        try {
            return new ModelAndView("redirect:/trips/"
                    + settling.settle(
                            paper, sent.getOrDefault("label", ""), sent.getOrDefault("reason", ""), caller.person()));
        } catch (BadInput wrong) {
            var page = page(shell, caller, new TripId(id), Faults.in(shell, sent, wrong));
            page.addObject("paper", paper);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private ModelAndView page(Shell shell, Caller caller, TripId id, Form form) {
        var trip = trips.visible(id, caller.person());
        return new ModelAndView(
                "trip/trip",
                Map.of(
                        "shell",
                        shell,
                        "form",
                        form,
                        "trip",
                        trip,
                        "mine",
                        trip.head().traveller().equals(caller.person()),
                        "clerk",
                        trips.clerkOf(trip, caller.person()),
                        "now",
                        shell.times().now()));
    }
}
