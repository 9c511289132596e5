package io.shoumi.identity.web;

import com.google.zxing.WriterException;
import io.shoumi.desk.Fault;
import io.shoumi.desk.Faults;
import io.shoumi.desk.Form;
import io.shoumi.desk.Shell;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.Cost;
import io.shoumi.gate.NotFound;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.identity.Enrolling;
import io.shoumi.identity.Enrolment;
import io.shoumi.identity.SessionCallers;
import io.shoumi.ledger.ActKind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** First the one-time code, then password and second factor of one's own. The code never stands in an address. */
@Controller
class EnrolController {
    private static final String ENROLLING = Enrolling.class.getName();

    private final Enrolment enrolment;

    EnrolController(Enrolment enrolment) {
        this.enrolment = enrolment;
    }

    @GetMapping("/enrol")
    @Route(value = Permission.PUBLIC, audit = ActKind.NOT_SENSITIVE)
    ModelAndView start(Shell shell) {
        return new ModelAndView("identity/enrol", Map.of("shell", shell, "form", Form.BLANK));
    }

    @PostMapping("/enrol")
    @Route(value = Permission.PUBLIC, audit = ActKind.ENROLLED)
    ModelAndView begin(
            Shell shell, HttpServletRequest request, @RequestParam String login, @RequestParam String invitation) {
        var enrolling = enrolment.begin(login, invitation, request.getRemoteAddr());
        if (enrolling.isEmpty()) {
            var form =
                    Form.of(Map.of("login", login)).with("invitation", Fault.of(shell.w("identity.invitation-wrong")));
            var page = new ModelAndView("identity/enrol", Map.of("shell", shell, "form", form));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        request.getSession(true).setAttribute(ENROLLING, enrolling.get());
        request.changeSessionId();
        return new ModelAndView("redirect:/enrol/factors");
    }

    @GetMapping("/enrol/factors")
    @Route(value = Permission.PUBLIC, audit = ActKind.NOT_SENSITIVE)
    ModelAndView factors(Shell shell, HttpSession session) {
        return page(shell, of(session), Form.BLANK);
    }

    @GetMapping(value = "/enrol/qr.png", produces = MediaType.IMAGE_PNG_VALUE)
    @Route(value = Permission.PUBLIC, audit = ActKind.NOT_SENSITIVE)
    ResponseEntity<byte[]> qr(HttpSession session) throws IOException, WriterException {
        return QrImages.of(of(session));
    }

    @PostMapping("/enrol/factors")
    @Route(value = Permission.PUBLIC, audit = ActKind.ENROLLED, cost = Cost.PASSWORD)
    ModelAndView finish(
            Shell shell,
            HttpServletRequest request,
            @RequestParam String password,
            @RequestParam String again,
            @RequestParam String code) {
        var enrolling = of(request.getSession(true));
        try {
            if (!password.equals(again)) {
                throw new BadInput("again", "identity.passwords-differ");
            }
            enrolment.enrol(enrolling, password, code.strip());
        } catch (BadInput wrong) {
            var form = Faults.in(shell, Map.of(), wrong);
            var page = page(shell, enrolling, form);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        request.getSession(true).removeAttribute(ENROLLING);
        SessionCallers.bind(request, enrolling.person());
        return new ModelAndView("redirect:/");
    }

    private static ModelAndView page(Shell shell, Enrolling enrolling, Form form) {
        return new ModelAndView(
                "identity/factors",
                Map.of("shell", shell, "form", form, "login", enrolling.login(), "seed", enrolling.grouped()));
    }

    private static Enrolling of(HttpSession session) {
        if (session.getAttribute(ENROLLING) instanceof Enrolling enrolling) {
            return enrolling;
        }
        throw new NotFound();
    }
}
