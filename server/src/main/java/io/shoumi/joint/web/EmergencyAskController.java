package io.shoumi.joint.web;

import io.shoumi.custody.Copies;
import io.shoumi.custody.PlaceId;
import io.shoumi.desk.Faults;
import io.shoumi.desk.Folded;
import io.shoumi.desk.Form;
import io.shoumi.desk.Option;
import io.shoumi.desk.Shell;
import io.shoumi.emergency.BreakingGlass;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.Caller;
import io.shoumi.gate.InputFaults;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.joint.Asking;
import io.shoumi.ledger.ActKind;
import io.shoumi.people.Directory;
import io.shoumi.people.Ids;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asks for emergency access; nothing opens before another office has joined. */
@Controller
class EmergencyAskController {
    private static final String ROOM = "reading-room";

    private final Asking asking;
    private final BreakingGlass glass;
    private final Directory directory;
    private final Copies copies;

    EmergencyAskController(Asking asking, BreakingGlass glass, Directory directory, Copies copies) {
        this.asking = asking;
        this.glass = glass;
        this.directory = directory;
        this.copies = copies;
    }

    @GetMapping("/joint/emergency")
    @Route(
            value = {Permission.SYSTEM_ADMIN, Permission.SECURITY_ADMIN, Permission.OFFICER},
            audit = ActKind.NOT_SENSITIVE)
    ModelAndView form(Shell shell) {
        return page(shell, Form.of(Map.of("hours", "2")));
    }

    @PostMapping("/joint/emergencies")
    @Route(
            value = {Permission.SYSTEM_ADMIN, Permission.SECURITY_ADMIN, Permission.OFFICER},
            audit = ActKind.EMERGENCY_ASKED)
    ModelAndView ask(Shell shell, Caller caller, @RequestParam Map<String, String> sent) {
        try {
            asking.ask(caller, wish(sent));
            return new ModelAndView("redirect:/joint");
        } catch (BadInput wrong) {
            var page = page(shell, Faults.in(shell, sent, wrong));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private Asking.Wish wish(Map<String, String> sent) {
        var reader = directory.byNumber(Folded.of(sent.getOrDefault("number", "")));
        var secret = glass.secretByNumber(Folded.of(sent.getOrDefault("secret", "")));
        var room = Ids.parse(sent.getOrDefault("room", "")).map(PlaceId::new);
        new InputFaults()
                .unless(reader.isPresent(), "number", "people.number-unknown")
                .unless(secret.isPresent(), "secret", "joint.secret-unknown")
                .unless(room.isPresent(), "room", "reading.room-required")
                .raise();
        var hours = sent.getOrDefault("hours", "").strip();
        return Asking.Wish.emergency(
                reader.orElseThrow(),
                secret.orElseThrow(),
                room.orElseThrow(),
                hours.matches("\\d{1,2}") ? Integer.parseInt(hours) : 0,
                sent.getOrDefault("reason", ""));
    }

    private ModelAndView page(Shell shell, Form form) {
        return new ModelAndView("joint/emergency", Map.of("shell", shell, "form", form, "rooms", rooms(shell)));
    }

    private List<Option> rooms(Shell shell) {
        return copies.placesOfKind(ROOM).stream()
                .map(place -> new Option(
                        place.id().toString(), place.code() + " " + shell.pick(place.nameZh(), place.nameEn())))
                .toList();
    }
}
