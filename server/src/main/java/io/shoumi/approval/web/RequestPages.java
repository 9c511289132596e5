package io.shoumi.approval.web;

import io.shoumi.approval.Request;
import io.shoumi.approval.RequestId;
import io.shoumi.approval.Requests;
import io.shoumi.approval.Showing;
import io.shoumi.approval.Telling;
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
    private final Telling telling;
    private final Showing showing;

    RequestPages(Requests requests, RequestViews views, Telling telling, Showing showing) {
        this.showing = showing;
        this.telling = telling;
        this.requests = requests;
        this.views = views;
    }

    /** Shown to whom it concerns, which leaves its own record. */
    ModelAndView shown(Shell shell, Caller caller, UUID id) {
        var request = requests.find(new RequestId(id)).orElseThrow(NotFound::new);
        var page = page(shell, caller, request, Form.BLANK);
        if (requests.concerns(request, caller.person())) {
            showing.show(request, caller.person());
        }
        return page;
    }

    private ModelAndView page(Shell shell, Caller caller, Request request, Form form) {
        if (!requests.concerns(request, caller.person())) {
            return told(shell, caller, request);
        }
        return new ModelAndView(
                "approval/request",
                Map.of("shell", shell, "view", views.of(shell, request, caller.person()), "form", form));
    }

    /** For who was told of it; for everybody else there is no such request. */
    private ModelAndView told(Shell shell, Caller caller, Request request) {
        if (!telling.told(request, caller.person())) {
            throw new NotFound();
        }
        return new ModelAndView(
                "approval/told",
                Map.of(
                        "shell",
                        shell,
                        "view",
                        views.told(shell, request, telling.seesContent(request, caller.person())),
                        "unread",
                        telling.unread(request, caller.person())));
    }

    /** Does what a form asks and leads back to the request; a fault is shown at its field. */
    ModelAndView done(Shell shell, Caller caller, UUID id, Map<String, String> sent, Runnable act) {
        try {
            act.run();
            return new ModelAndView("redirect:/requests/" + id);
        } catch (BadInput wrong) {
            var request = requests.find(new RequestId(id)).orElseThrow(NotFound::new);
            var page = page(shell, caller, request, Faults.in(shell, sent, wrong));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }
}
