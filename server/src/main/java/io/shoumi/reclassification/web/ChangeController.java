package io.shoumi.reclassification.web;

import io.shoumi.desk.Faults;
import io.shoumi.desk.Form;
import io.shoumi.desk.RulingView;
import io.shoumi.desk.Shell;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.SecretId;
import io.shoumi.reclassification.AskingForChange;
import io.shoumi.reclassification.ChangeChecks;
import io.shoumi.reclassification.Releasing;
import io.shoumi.regulation.RulingViews;
import io.shoumi.regulations.Action;
import io.shoumi.regulations.Level;
import io.shoumi.secret.SecretRecord;
import io.shoumi.secret.Secrets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Proposes another level or term or the end of the secrecy, and releases what was not to be spread. */
@Controller
class ChangeController {
    private final Secrets secrets;
    private final AskingForChange asking;
    private final ChangeChecks checks;
    private final Releasing releasing;

    ChangeController(Secrets secrets, AskingForChange asking, ChangeChecks checks, Releasing releasing) {
        this.secrets = secrets;
        this.asking = asking;
        this.checks = checks;
        this.releasing = releasing;
    }

    @GetMapping("/secrets/{id}/change")
    @Route(value = Permission.MEMBER, audit = ActKind.SECRET_VIEWED)
    ModelAndView form(Shell shell, Caller caller, @PathVariable UUID id) {
        return page(shell, caller, new SecretId(id), Forms.BLANK);
    }

    @PostMapping("/secrets/{id}/change")
    @Route(value = Permission.MEMBER, audit = ActKind.REQUEST_SUBMITTED)
    ModelAndView change(Shell shell, Caller caller, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        return asked(shell, caller, id, false, sent);
    }

    @PostMapping("/secrets/{id}/declassification")
    @Route(value = Permission.MEMBER, audit = ActKind.REQUEST_SUBMITTED)
    ModelAndView declassify(Shell shell, Caller caller, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        return asked(shell, caller, id, true, sent);
    }

    private ModelAndView asked(Shell shell, Caller caller, UUID id, boolean declassify, Map<String, String> sent) {
        var secret = new SecretId(id);
        secrets.record(secret, caller.person());
        try {
            return new ModelAndView(
                    "redirect:/requests/" + asking.ask(secret, caller.person(), checks.check(declassify, sent)));
        } catch (BadInput wrong) {
            var form = Faults.in(shell, sent, wrong);
            return faulty(shell, caller, secret, declassify ? Forms.declassifying(form) : Forms.changing(form));
        }
    }

    @PostMapping("/secrets/{id}/release")
    @Route(value = Permission.MEMBER, audit = ActKind.SECRET_RELEASED)
    ModelAndView release(Shell shell, Caller caller, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        var secret = new SecretId(id);
        try {
            releasing.release(secret, caller.person(), sent.getOrDefault("releaseReason", ""));
            return new ModelAndView("redirect:/secrets/" + id);
        } catch (BadInput wrong) {
            return faulty(shell, caller, secret, Forms.releasing(Faults.in(shell, sent, wrong)));
        }
    }

    /** What was typed, at the form that it was typed into. */
    private record Forms(Form change, Form declassification, Form release) {
        static final Forms BLANK = new Forms(Form.BLANK, Form.BLANK, Form.BLANK);

        static Forms changing(Form typed) {
            return new Forms(typed, Form.BLANK, Form.BLANK);
        }

        static Forms declassifying(Form typed) {
            return new Forms(Form.BLANK, typed, Form.BLANK);
        }

        static Forms releasing(Form typed) {
            return new Forms(Form.BLANK, Form.BLANK, typed);
        }
    }

    private ModelAndView faulty(Shell shell, Caller caller, SecretId id, Forms forms) {
        var again = page(shell, caller, id, forms);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private ModelAndView page(Shell shell, Caller caller, SecretId id, Forms forms) {
        var record = secrets.record(id, caller.person());
        var model = new HashMap<String, @Nullable Object>();
        model.put("shell", shell);
        model.put("record", record);
        model.put("levels", Levels.like(shell, Level.of(record.classified().level())));
        model.put("change", forms.change());
        model.put("declassification", forms.declassification());
        model.put("release", forms.release());
        model.put("changing", ruling(shell, caller, id, Action.RECLASSIFY));
        model.put("declassifying", ruling(shell, caller, id, Action.DECLASSIFY));
        model.put("releasing", unreleased(record) ? ruling(shell, caller, id, Action.RELEASE) : null);
        return new ModelAndView("reclassification/change", model);
    }

    private static boolean unreleased(SecretRecord record) {
        return !record.cover().handling().unreleased().equals("none");
    }

    private RulingView ruling(Shell shell, Caller caller, SecretId id, Action action) {
        return RulingViews.of(shell, action, asking.ruling(id, action, caller.person()), null);
    }
}
