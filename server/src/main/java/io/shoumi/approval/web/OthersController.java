package io.shoumi.approval.web;

import io.shoumi.approval.AddingSteps;
import io.shoumi.approval.HandingOn;
import io.shoumi.approval.RequestId;
import io.shoumi.approval.Telling;
import io.shoumi.desk.Shell;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Brings others in: hands a request on, asks for one more named person's decision, or tells somebody of it. */
@Controller
class OthersController {
    private final AddingSteps adding;
    private final HandingOn handing;
    private final Telling telling;
    private final RequestPages pages;

    OthersController(AddingSteps adding, HandingOn handing, Telling telling, RequestPages pages) {
        this.adding = adding;
        this.handing = handing;
        this.telling = telling;
        this.pages = pages;
    }

    @PostMapping("/requests/{id}/step")
    @Route(value = Permission.MEMBER, audit = ActKind.REQUEST_STEP_ADDED)
    ModelAndView add(Shell shell, Caller caller, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        var wish = new AddingSteps.Wish(
                sent.getOrDefault("person", ""), "before".equals(sent.get("when")), sent.getOrDefault("why", ""));
        return pages.done(shell, caller, id, sent, () -> adding.add(new RequestId(id), caller.person(), wish));
    }

    @PostMapping("/requests/{id}/hand-on")
    @Route(value = Permission.MEMBER, audit = ActKind.REQUEST_HANDED_ON)
    ModelAndView handOn(Shell shell, Caller caller, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        var to = sent.getOrDefault("to", "");
        return pages.done(shell, caller, id, sent, () -> handing.handOn(new RequestId(id), caller.person(), to));
    }

    @PostMapping("/requests/{id}/copy")
    @Route(value = Permission.MEMBER, audit = ActKind.REQUEST_COPIED)
    ModelAndView tell(Shell shell, Caller caller, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        var to = sent.getOrDefault("copyTo", "");
        return pages.done(shell, caller, id, sent, () -> telling.tell(new RequestId(id), caller.person(), to));
    }

    @PostMapping("/requests/{id}/noted")
    @Route(value = Permission.MEMBER, audit = ActKind.REQUEST_NOTED)
    String noted(Caller caller, @PathVariable UUID id) {
        telling.note(new RequestId(id), caller.person());
        return "redirect:/requests/" + id;
    }
}
