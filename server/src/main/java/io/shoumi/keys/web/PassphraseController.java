package io.shoumi.keys.web;

import io.shoumi.desk.Faults;
import io.shoumi.desk.Form;
import io.shoumi.desk.Shell;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Cost;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.keys.ChangingPassphrase;
import io.shoumi.keys.NewPassphrase;
import io.shoumi.ledger.ActKind;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The passphrase changed by whoever knows the present one, whatever their role. */
@Controller
class PassphraseController {
    private static final String IN_HALVES = "halves";

    private final ChangingPassphrase changing;

    PassphraseController(ChangingPassphrase changing) {
        this.changing = changing;
    }

    @GetMapping("/keys/passphrase")
    @Route(value = Permission.PLEDGED, audit = ActKind.NOT_SENSITIVE)
    ModelAndView form(Shell shell, Caller caller, @RequestParam(defaultValue = "") String done) {
        return page(shell, caller, Form.BLANK, done.equals("yes"));
    }

    @PostMapping("/keys/passphrase")
    @Route(value = Permission.PLEDGED, audit = ActKind.PASSPHRASE_CHANGED, cost = Cost.PASSWORD)
    ModelAndView change(
            Shell shell, Caller caller, HttpServletRequest request, @RequestParam Map<String, String> sent) {
        try {
            var changed = changing.take(caller, typed(sent), request.getRemoteAddr());
            return new ModelAndView("redirect:/keys/passphrase" + (changed ? "?done=yes" : ""));
        } catch (BadInput wrong) {
            var kept = Map.of("halves", text(sent, "halves"), "other", text(sent, "other"));
            var page = page(shell, caller, Faults.in(shell, kept, wrong), false);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private static NewPassphrase typed(Map<String, String> sent) {
        return new NewPassphrase(
                text(sent, "present").toCharArray(),
                text(sent, "next").toCharArray(),
                text(sent, "again").toCharArray(),
                text(sent, "halves").equals(IN_HALVES),
                text(sent, "other"));
    }

    private static String text(Map<String, String> sent, String field) {
        return sent.getOrDefault(field, "");
    }

    private ModelAndView page(Shell shell, Caller caller, Form form, boolean done) {
        var begun = changing.begun().orElse(null);
        var model = new HashMap<String, @Nullable Object>();
        model.put("shell", shell);
        model.put("form", form);
        model.put("halves", changing.inHalves());
        model.put("holding", changing.holding().orElse(null));
        model.put("begun", begun);
        model.put("mine", begun != null && begun.person().equals(caller.person()));
        model.put("second", begun != null && begun.other().equals(caller.person()));
        model.put("done", done);
        return new ModelAndView("keys/passphrase", model);
    }
}
