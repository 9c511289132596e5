package io.shoumi.approval.web;

import io.shoumi.approval.Acts;
import io.shoumi.approval.Correctable;
import io.shoumi.approval.Request;
import io.shoumi.approval.RequestId;
import io.shoumi.approval.Requests;
import io.shoumi.approval.SendingAgain;
import io.shoumi.desk.Fault;
import io.shoumi.desk.Faults;
import io.shoumi.desk.Form;
import io.shoumi.desk.Shell;
import io.shoumi.gate.ActRefused;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.Caller;
import io.shoumi.gate.NotFound;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Corrects a returned request and sends it again. */
@Controller
class CorrectingController {
    private final Requests requests;
    private final SendingAgain sending;
    private final SaidViews said;

    CorrectingController(Requests requests, SendingAgain sending, SaidViews said) {
        this.requests = requests;
        this.sending = sending;
        this.said = said;
    }

    @GetMapping("/requests/{id}/again")
    @Route(value = Permission.MEMBER, audit = ActKind.REQUEST_VIEWED)
    ModelAndView form(Shell shell, Caller caller, @PathVariable UUID id) {
        var request = own(id, caller);
        return page(shell, request, sending.of(request, caller.person()), Form.BLANK);
    }

    @PostMapping("/requests/{id}/again")
    @Route(value = Permission.MEMBER, audit = ActKind.REQUEST_SENT_AGAIN)
    ModelAndView send(
            Shell shell, Caller caller, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        var request = own(id, caller);
        var correctable = sending.of(request, caller.person());
        try {
            sending.send(request.id(), caller.person(), locked -> correctable.corrected(shell, locked, sent));
            return new ModelAndView("redirect:/requests/" + id);
        } catch (BadInput wrong) {
            return again(shell, request, correctable, Faults.in(shell, typed(sent), wrong));
        } catch (ActRefused refusal) {
            if (!refusal.messageKey().equals("approval.unchanged")) {
                throw refusal;
            }
            var first = correctable.fields(shell, request).getFirst().name();
            return again(
                    shell,
                    request,
                    correctable,
                    Form.of(typed(sent)).with(first, Fault.of(Faults.said(shell, refusal))));
        }
    }

    private static Map<String, String> typed(MultiValueMap<String, String> sent) {
        var typed = new HashMap<String, String>();
        sent.forEach((name, values) -> typed.put(name, String.join(",", values)));
        return typed;
    }

    private ModelAndView again(Shell shell, Request request, Correctable correctable, Form form) {
        var again = page(shell, request, correctable, form);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private Request own(UUID id, Caller caller) {
        return requests.find(new RequestId(id))
                .filter(found -> found.state().requester().equals(caller.person()))
                .orElseThrow(NotFound::new);
    }

    private ModelAndView page(Shell shell, Request request, Correctable correctable, Form form) {
        return new ModelAndView(
                "approval/again",
                Map.of(
                        "shell", shell,
                        "title", shell.w("approval.correct", Acts.label(shell, request.act())),
                        "number", request.number(),
                        "address", "/requests/" + request.id(),
                        "decisions", said.now(shell, request),
                        "fields", correctable.fields(shell, request),
                        "form", form));
    }
}
