package io.shoumi.copying.web;

import io.shoumi.copying.AskingToCopy;
import io.shoumi.copying.AskingToCopy.Begun;
import io.shoumi.copying.CopyingForm;
import io.shoumi.copying.CopyingKind;
import io.shoumi.custody.CopyView;
import io.shoumi.desk.Form;
import io.shoumi.desk.SentForm;
import io.shoumi.desk.Shell;
import io.shoumi.gate.ActRefused;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.SecretId;
import io.shoumi.regulation.RulingViews;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The form that asks for copies or an excerpt. */
@Controller
class AskToCopyController {
    private final AskingToCopy asking;

    AskToCopyController(AskingToCopy asking) {
        this.asking = asking;
    }

    /** Of the copy that was scanned, or of one of the secret that lies in its place. */
    @GetMapping("/copying/new")
    @Route(value = Permission.MEMBER, audit = ActKind.SECRET_VIEWED)
    ModelAndView form(
            Shell shell,
            Caller caller,
            @RequestParam(defaultValue = "copy") String kind,
            @RequestParam(defaultValue = "") String label,
            @RequestParam @Nullable UUID secret) {
        var source = secret == null
                ? asking.copyOf(label, caller.person())
                : asking.copyAtHand(new SecretId(secret), caller.person());
        var begun = new HashMap<String, String>();
        begun.put("recipients", asking.numberOf(caller.person()));
        begun.put("source", source.map(CopyView::label).orElse(label));
        source.map(CopyView::pageCount)
                .filter(count -> "copy".equals(kind))
                .ifPresent(count -> begun.put("pageCount", String.valueOf(count)));
        return page(shell, caller, kind, Form.of(begun));
    }

    @PostMapping("/copying")
    @Route(value = Permission.MEMBER, audit = ActKind.REQUEST_SUBMITTED)
    ModelAndView ask(Shell shell, Caller caller, @RequestParam Map<String, String> sent, HttpServletRequest request) {
        return new SentForm(shell, sent, request)
                .answered(
                        () -> SentForm.led(led(asking.ask(read(sent), caller.person()))),
                        AskToCopyController::field,
                        form -> page(shell, caller, sent.getOrDefault("kind", ""), form));
    }

    private static String led(Begun begun) {
        return switch (begun) {
            case Begun.Asked(var request) -> "/requests/" + request;
            case Begun.Entered(var copying) -> "/copying/" + copying;
        };
    }

    static CopyingForm read(Map<String, String> sent) {
        return new CopyingForm(
                sent.getOrDefault("kind", ""),
                sent.getOrDefault("source", ""),
                sent.getOrDefault("recipients", ""),
                sent.getOrDefault("pages", ""),
                sent.getOrDefault("pageCount", ""),
                sent.getOrDefault("onto", ""),
                sent.getOrDefault("purpose", ""));
    }

    private static String field(ActRefused refusal) {
        return refusal.messageKey().startsWith("copying.recipient")
                        || refusal.messageKey().startsWith("copying.place")
                ? "recipients"
                : "source";
    }

    private ModelAndView page(Shell shell, Caller caller, String code, Form form) {
        var kind = CopyingKind.of(code).orElse(CopyingKind.COPY);
        var label = Objects.requireNonNullElse(form.value("source"), "");
        var model = new HashMap<String, @Nullable Object>();
        model.put("shell", shell);
        model.put("form", form);
        model.put("kind", kind);
        model.put("source", asking.copyOf(label, caller.person()).orElse(null));
        model.put(
                "ruling",
                asking.rulingOn(kind, label, caller.person())
                        .map(ruling -> RulingViews.of(shell, kind.asking(), ruling, null))
                        .orElse(null));
        return new ModelAndView("copying/new", model);
    }
}
