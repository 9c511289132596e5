package io.shoumi.approval.web;

import io.shoumi.approval.Deciding;
import io.shoumi.approval.Digest;
import io.shoumi.approval.Reminding;
import io.shoumi.approval.RequestId;
import io.shoumi.approval.Requests;
import io.shoumi.approval.Withdrawing;
import io.shoumi.desk.Shell;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.PersonId;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows requests and takes decisions on them. */
@Controller
class RequestController {
    private final Requests requests;
    private final RequestViews views;
    private final RequestPages pages;
    private final Deciding deciding;
    private final Withdrawing withdrawing;
    private final Reminding reminding;

    RequestController(
            Requests requests,
            RequestViews views,
            RequestPages pages,
            Deciding deciding,
            Withdrawing withdrawing,
            Reminding reminding) {
        this.requests = requests;
        this.views = views;
        this.pages = pages;
        this.deciding = deciding;
        this.withdrawing = withdrawing;
        this.reminding = reminding;
    }

    @GetMapping("/requests")
    @Route(value = Permission.MEMBER, audit = ActKind.REQUEST_VIEWED)
    ModelAndView mine(Shell shell, Caller caller) {
        return new ModelAndView(
                "approval/mine",
                Map.of("shell", shell, "rows", views.lines(shell, requests.ofRequester(caller.person()))));
    }

    @GetMapping("/requests/{id}")
    @Route(value = Permission.MEMBER, audit = ActKind.REQUEST_VIEWED)
    ModelAndView show(Shell shell, Caller caller, @PathVariable UUID id) {
        return pages.shown(shell, caller, id);
    }

    @PostMapping("/requests/{id}/approve")
    @Route(value = Permission.MEMBER, audit = ActKind.REQUEST_APPROVED)
    String approve(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String opinion,
            @RequestParam String digest) {
        deciding.approve(new RequestId(id), caller.person(), opinion, new Digest(digest));
        return "redirect:/requests/" + id;
    }

    @PostMapping("/requests/{id}/refuse")
    @Route(value = Permission.MEMBER, audit = ActKind.REQUEST_REFUSED)
    ModelAndView refuse(Shell shell, Caller caller, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        return said(shell, caller, id, sent, deciding::refuse);
    }

    @PostMapping("/requests/{id}/return")
    @Route(value = Permission.MEMBER, audit = ActKind.REQUEST_RETURNED)
    ModelAndView giveBack(Shell shell, Caller caller, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        return said(shell, caller, id, sent, deciding::giveBack);
    }

    private interface Saying {
        void say(RequestId id, PersonId approver, String opinion, Digest signed);
    }

    /** A decision that must say why; without it the page is shown again. */
    private ModelAndView said(Shell shell, Caller caller, UUID id, Map<String, String> sent, Saying saying) {
        return pages.done(
                shell,
                caller,
                id,
                sent,
                () -> saying.say(
                        new RequestId(id),
                        caller.person(),
                        sent.getOrDefault("opinion", ""),
                        new Digest(sent.getOrDefault("digest", ""))));
    }

    @PostMapping("/requests/{id}/remind")
    @Route(value = Permission.MEMBER, audit = ActKind.REQUEST_REMINDED)
    String remind(Caller caller, @PathVariable UUID id) {
        reminding.remind(new RequestId(id), caller.person());
        return "redirect:/requests/" + id;
    }

    @PostMapping("/requests/{id}/withdraw")
    @Route(value = Permission.MEMBER, audit = ActKind.REQUEST_WITHDRAWN)
    String withdraw(Caller caller, @PathVariable UUID id) {
        withdrawing.withdraw(new RequestId(id), caller.person());
        return "redirect:/requests/" + id;
    }
}
