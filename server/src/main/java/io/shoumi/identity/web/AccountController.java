package io.shoumi.identity.web;

import com.google.zxing.WriterException;
import io.shoumi.desk.Fault;
import io.shoumi.desk.Faults;
import io.shoumi.desk.Form;
import io.shoumi.desk.Shell;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Cost;
import io.shoumi.gate.NotFound;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.identity.ChangingFactors;
import io.shoumi.identity.ChangingFactors.Proof;
import io.shoumi.identity.ChangingFactors.Result;
import io.shoumi.identity.Enrolling;
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

/** One's own account: another password, another authenticator, out of every browser at once. */
@Controller
class AccountController {
    private static final String ENROLLING = AccountController.class.getName();

    private final ChangingFactors changing;
    private final AccountPage account;

    AccountController(ChangingFactors changing, AccountPage account) {
        this.changing = changing;
        this.account = account;
    }

    @GetMapping("/account")
    @Route(value = Permission.ACCOUNT, audit = ActKind.NOT_SENSITIVE, beforeAdmission = true)
    ModelAndView show(Shell shell, Caller caller, HttpServletRequest request) {
        return account.blank(request, caller, shell);
    }

    @PostMapping("/account/password")
    @Route(value = Permission.ACCOUNT, audit = ActKind.PASSWORD_CHANGED, beforeAdmission = true, cost = Cost.PASSWORD)
    ModelAndView changePassword(
            Shell shell,
            Caller caller,
            HttpServletRequest request,
            @RequestParam String old,
            @RequestParam String code,
            @RequestParam String password,
            @RequestParam String again) {
        try {
            if (!password.equals(again)) {
                throw new BadInput("again", "identity.passwords-differ");
            }
            var result = changing.changePassword(caller, new Proof(old, code), password);
            return result instanceof Result.Done
                    ? new ModelAndView("redirect:/login")
                    : faulty(account.withPassword(request, caller, shell, wrong(shell, "old", result)));
        } catch (BadInput wrong) {
            return faulty(account.withPassword(request, caller, shell, Faults.in(shell, Map.of(), wrong)));
        }
    }

    @PostMapping("/account/authenticator")
    @Route(value = Permission.ACCOUNT, audit = ActKind.FACTORS_PROVED, beforeAdmission = true, cost = Cost.PASSWORD)
    ModelAndView prove(
            Shell shell,
            Caller caller,
            HttpServletRequest request,
            @RequestParam String current,
            @RequestParam String shown) {
        var result = changing.prove(caller, new Proof(current, shown));
        if (!(result instanceof Result.Done)) {
            return faulty(account.withAuthenticator(request, caller, shell, wrong(shell, "current", result)));
        }
        request.getSession(true).setAttribute(ENROLLING, changing.beginAuthenticator(caller));
        return new ModelAndView("redirect:/account/authenticator");
    }

    @GetMapping("/account/authenticator")
    @Route(value = Permission.ACCOUNT, audit = ActKind.NOT_SENSITIVE, beforeAdmission = true)
    ModelAndView authenticator(Shell shell, HttpSession session) {
        return authenticator(shell, of(session), Form.BLANK);
    }

    @GetMapping(value = "/account/qr.png", produces = MediaType.IMAGE_PNG_VALUE)
    @Route(value = Permission.ACCOUNT, audit = ActKind.NOT_SENSITIVE, beforeAdmission = true)
    ResponseEntity<byte[]> qr(HttpSession session) throws IOException, WriterException {
        return QrImages.of(of(session));
    }

    @PostMapping("/account/authenticator/code")
    @Route(value = Permission.ACCOUNT, audit = ActKind.AUTHENTICATOR_CHANGED, beforeAdmission = true)
    ModelAndView changeAuthenticator(Shell shell, Caller caller, HttpSession session, @RequestParam String code) {
        var enrolling = of(session);
        try {
            changing.changeAuthenticator(caller, enrolling, code);
            return new ModelAndView("redirect:/login");
        } catch (BadInput wrong) {
            return faulty(authenticator(shell, enrolling, Faults.in(shell, Map.of(), wrong)));
        }
    }

    @PostMapping("/account/sessions/end")
    @Route(value = Permission.ACCOUNT, audit = ActKind.LOGGED_OUT, beforeAdmission = true)
    String logOutEverywhere(Caller caller) {
        changing.logOutEverywhere(caller);
        return "redirect:/login";
    }

    private static Form wrong(Shell shell, String field, Result result) {
        return Form.BLANK.with(field, Fault.of(AccountPage.wrong(shell, result)));
    }

    private static ModelAndView faulty(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView authenticator(Shell shell, Enrolling enrolling, Form form) {
        return new ModelAndView(
                "identity/authenticator", Map.of("shell", shell, "form", form, "seed", enrolling.grouped()));
    }

    private static Enrolling of(HttpSession session) {
        if (session.getAttribute(ENROLLING) instanceof Enrolling enrolling) {
            return enrolling;
        }
        throw new NotFound();
    }
}
