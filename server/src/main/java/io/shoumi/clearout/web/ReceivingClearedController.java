package io.shoumi.clearout.web;

import io.shoumi.clearout.ClearOuts;
import io.shoumi.clearout.ReceivingCleared;
import io.shoumi.desk.Form;
import io.shoumi.desk.SentForm;
import io.shoumi.desk.Shell;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What was handed over to the caller, who confirms having it and says where it lies. */
@Controller
class ReceivingClearedController {
    private final ClearOuts clearOuts;
    private final ReceivingCleared receiving;

    ReceivingClearedController(ClearOuts clearOuts, ReceivingCleared receiving) {
        this.clearOuts = clearOuts;
        this.receiving = receiving;
    }

    @GetMapping("/clear-outs/receiving")
    @Route(value = Permission.MEMBER, audit = ActKind.CLEAR_OUT_VIEWED)
    ModelAndView show(Shell shell, Caller caller) {
        return page(shell, caller, Form.BLANK);
    }

    @PostMapping("/clear-outs/receiving")
    @Route(value = Permission.MEMBER, audit = ActKind.HAND_OVER_CONFIRMED, many = true)
    ModelAndView receive(
            Shell shell, Caller caller, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        var ticked = new Ticked(sent);
        return new SentForm(shell, ticked.typed(), request)
                .answered(
                        () -> {
                            receiving.receive(
                                    ticked.ids("pick", "clearout.pick-missing"), ticked.of("place"), caller.person());
                            return SentForm.led("/clear-outs/receiving");
                        },
                        "act",
                        form -> page(shell, caller, form));
    }

    private ModelAndView page(Shell shell, Caller caller, Form form) {
        return new ModelAndView(
                "clearout/receiving", Map.of("shell", shell, "form", form, "items", clearOuts.comingTo(caller)));
    }
}
