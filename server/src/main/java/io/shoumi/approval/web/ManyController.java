package io.shoumi.approval.web;

import io.shoumi.approval.DecidingMany;
import io.shoumi.approval.Digest;
import io.shoumi.approval.RequestId;
import io.shoumi.approval.Requests;
import io.shoumi.approval.Showing;
import io.shoumi.desk.Faults;
import io.shoumi.desk.Form;
import io.shoumi.desk.Shell;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Several requests at once: what waits for the reader, and what became of those that were picked. */
@Controller
class ManyController {
    private static final Pattern PICK = Pattern.compile("([0-9a-f-]{36}):([0-9a-f]{64})");

    private final DecidingMany deciding;
    private final ManyViews views;
    private final Requests requests;
    private final Showing showing;

    ManyController(DecidingMany deciding, ManyViews views, Requests requests, Showing showing) {
        this.requests = requests;
        this.showing = showing;
        this.deciding = deciding;
        this.views = views;
    }

    @GetMapping("/requests/waiting")
    @Route(value = Permission.MEMBER, audit = ActKind.REQUEST_VIEWED)
    ModelAndView waiting(Shell shell, Caller caller) {
        var page = page(shell, caller, Form.BLANK);
        showing.show(requests.waitingFor(caller.person()), caller.person());
        return page;
    }

    private ModelAndView page(Shell shell, Caller caller, Form form) {
        return new ModelAndView(
                "approval/waiting",
                Map.of("shell", shell, "requests", views.waiting(shell, caller.person()), "form", form));
    }

    @PostMapping("/requests/approve")
    @Route(value = Permission.MEMBER, audit = ActKind.REQUEST_APPROVED, many = true)
    ModelAndView approve(Shell shell, Caller caller, @RequestParam MultiValueMap<String, String> sent) {
        var opinion = String.join("", sent.getOrDefault("opinion", List.of()));
        try {
            var came = deciding.approve(picks(sent.getOrDefault("pick", List.of())), caller.person(), opinion);
            return new ModelAndView(
                    "approval/came",
                    Map.of(
                            "shell",
                            shell,
                            "came",
                            came.stream()
                                    .map(one -> views.came(shell, one, caller.person()))
                                    .toList()));
        } catch (BadInput wrong) {
            var again = page(shell, caller, Faults.in(shell, Map.of("opinion", opinion), wrong));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
    }

    private static List<DecidingMany.Pick> picks(List<String> sent) {
        return sent.stream()
                .map(PICK::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(pick ->
                        new DecidingMany.Pick(new RequestId(UUID.fromString(pick.group(1))), new Digest(pick.group(2))))
                .toList();
    }
}
