package io.shoumi.approval.web;

import io.shoumi.approval.Request;
import io.shoumi.approval.RequestId;
import io.shoumi.approval.Requests;
import io.shoumi.desk.Faults;
import io.shoumi.desk.Form;
import io.shoumi.desk.Shell;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.Caller;
import io.shoumi.gate.NotFound;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of one request, also as the answer to a form on it that cannot be used. */
@Component
class RequestPages {
    private final Requests requests;
    private final RequestViews views;

    RequestPages(Requests requests, RequestViews views) {
        this.requests = requests;
        this.views = views;
    }

    ModelAndView page(Shell shell, Caller caller, UUID id, Form form) {
        Request request = requests.find(new RequestId(id))
                .filter(found -> requests.concerns(found, caller.person()))
                .orElseThrow(NotFound::new);
        return new ModelAndView(
                "approval/request",
                Map.of("shell", shell, "view", views.of(shell, request, caller.person()), "form", form));
    }

    /** Does what a form asks and leads back to the request; a fault is shown at its field. */
    ModelAndView done(Shell shell, Caller caller, UUID id, Map<String, String> sent, Runnable act) {
        try {
            act.run();
            return new ModelAndView("redirect:/requests/" + id);
        } catch (BadInput wrong) {
            var page = page(shell, caller, id, Faults.in(shell, sent, wrong));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }
}
