package io.shoumi.reading.web;

import io.shoumi.custody.Copies;
import io.shoumi.custody.Label;
import io.shoumi.custody.Moving;
import io.shoumi.desk.Faults;
import io.shoumi.desk.Folded;
import io.shoumi.desk.Form;
import io.shoumi.desk.Shell;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Puts copies into another place, one scan each; the place stays for the next. */
@Controller
class MoveController {
    private final Moving moving;
    private final Copies copies;

    MoveController(Moving moving, Copies copies) {
        this.moving = moving;
        this.copies = copies;
    }

    @GetMapping("/counter/move")
    @Route(value = Permission.MEMBER, audit = ActKind.NOT_SENSITIVE)
    ModelAndView form(
            Shell shell, @RequestParam(defaultValue = "") String place, @RequestParam @Nullable String moved) {
        var model = new HashMap<String, Object>();
        model.put("shell", shell);
        model.put("form", Form.of(Map.of("place", place)));
        if (moved != null && copies.placeByCode(place).isPresent()) {
            model.put("moved", place);
        }
        return new ModelAndView("reading/move", model);
    }

    @PostMapping("/counter/move")
    @Route(value = Permission.MEMBER, audit = ActKind.CARRIER_MOVED)
    ModelAndView move(Shell shell, Caller caller, @RequestParam Map<String, String> sent) {
        try {
            var code = Folded.of(sent.getOrDefault("place", ""));
            var place =
                    copies.placeByCode(code).orElseThrow(() -> new BadInput("place", "reading.no-such-place", code));
            var copy = Label.read(Folded.of(sent.getOrDefault("label", "")))
                    .flatMap(copies::byLabel)
                    .orElseThrow(() -> new BadInput("label", "reading.no-such-label"));
            moving.move(copy.id(), place.id(), caller.person());
            return new ModelAndView("redirect:/counter/move?moved&place=" + place.code());
        } catch (BadInput wrong) {
            return new ModelAndView(
                    "reading/move",
                    Map.of("shell", shell, "form", Faults.in(shell, sent, wrong)),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }
}
