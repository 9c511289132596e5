package io.shoumi.setup.web;

import io.shoumi.desk.Faults;
import io.shoumi.desk.Form;
import io.shoumi.desk.Shell;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.Cost;
import io.shoumi.gate.NotFound;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.identity.AccountRole;
import io.shoumi.identity.Guesses;
import io.shoumi.ledger.ActKind;
import io.shoumi.people.NewPerson;
import io.shoumi.people.Slip;
import io.shoumi.regulations.Level;
import io.shoumi.regulations.Regulation;
import io.shoumi.setup.SetUpPlan;
import io.shoumi.setup.SettingUp;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One page that takes the whole plan, and one that shows the three slips until they are handed over. From this machine only. */
@Controller
class SetUpController {
    private static final String SLIPS = SetUpController.class.getName() + ".slips";
    private static final List<AccountRole> THREE =
            List.of(AccountRole.SYSTEM_ADMIN, AccountRole.SECURITY_ADMIN, AccountRole.AUDITOR);

    private final SettingUp settingUp;
    private final Guesses guesses;

    SetUpController(SettingUp settingUp, Guesses guesses) {
        this.guesses = guesses;
        this.settingUp = settingUp;
    }

    @GetMapping("/set-up")
    @Route(value = Permission.PUBLIC, audit = ActKind.NOT_SENSITIVE)
    ModelAndView show(Shell shell, HttpServletRequest request) {
        fromHere(request);
        return settingUp.done() ? new ModelAndView("redirect:/login") : page(shell, Form.BLANK);
    }

    @PostMapping("/set-up")
    @Route(value = Permission.PUBLIC, audit = ActKind.SET_UP, cost = Cost.PASSWORD)
    ModelAndView setUp(Shell shell, HttpServletRequest request, @RequestParam MultiValueMap<String, String> sent) {
        fromHere(request);
        try {
            admitGuess(request);
            var slips = settingUp.setUp(plan(sent));
            request.getSession(true).setAttribute(SLIPS, slips);
            return new ModelAndView("redirect:/set-up/done");
        } catch (BadInput wrong) {
            countGuess(request, wrong);
            var page = page(shell, Faults.in(shell, joined(sent), wrong));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private void admitGuess(HttpServletRequest request) {
        var wait = guesses.stillFor(Guesses.Door.UNSEAL, request.getRemoteAddr());
        if (wait.isPositive()) {
            throw new BadInput("code", "setup.code-wait", wait.toMinutes() + 1);
        }
    }

    private void countGuess(HttpServletRequest request, BadInput wrong) {
        var code = wrong.faults().get("code");
        if (code != null && code.messageKey().equals("setup.code-wrong")) {
            guesses.countFailure(Guesses.Door.UNSEAL, request.getRemoteAddr());
        }
    }

    @GetMapping("/set-up/done")
    @Route(value = Permission.PUBLIC, audit = ActKind.NOT_SENSITIVE)
    ModelAndView done(Shell shell, HttpSession session) {
        return session.getAttribute(SLIPS) instanceof List<?> slips
                ? new ModelAndView("setup/done", Map.of("shell", shell, "slips", slips(slips)))
                : new ModelAndView("redirect:/login");
    }

    @PostMapping("/set-up/done")
    @Route(value = Permission.PUBLIC, audit = ActKind.NOT_SENSITIVE)
    String handedOver(HttpSession session) {
        session.invalidate();
        return "redirect:/login";
    }

    private static List<Slip> slips(List<?> found) {
        return found.stream().map(Slip.class::cast).toList();
    }

    private static void fromHere(HttpServletRequest request) {
        try {
            if (!InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()) {
                throw new NotFound();
            }
        } catch (UnknownHostException e) {
            throw new NotFound();
        }
    }

    private static ModelAndView page(Shell shell, Form form) {
        return new ModelAndView("setup/plan", Map.of("shell", shell, "form", form, "administrators", THREE));
    }

    private static SetUpPlan plan(MultiValueMap<String, String> sent) {
        return new SetUpPlan(
                text(sent, "code"),
                organisation(sent),
                new SetUpPlan.Passphrase(text(sent, "passphrase"), text(sent, "passphrase-again")),
                administrators(sent));
    }

    private static SetUpPlan.Organisation organisation(MultiValueMap<String, String> sent) {
        var ceiling = Arrays.stream(Level.values())
                .filter(level -> level.code().equals(text(sent, "ceiling")))
                .findFirst()
                .orElse(Level.CORE);
        return new SetUpPlan.Organisation(text(sent, "nameZh"), text(sent, "nameEn"), adopted(sent), ceiling);
    }

    private static Set<Regulation> adopted(MultiValueMap<String, String> sent) {
        var codes = sent.getOrDefault("adopt", List.of());
        return Arrays.stream(Regulation.values())
                .filter(regulation -> codes.contains(regulation.code()))
                .collect(Collectors.toSet());
    }

    private static Map<AccountRole, NewPerson.Identity> administrators(MultiValueMap<String, String> sent) {
        var all = new EnumMap<AccountRole, NewPerson.Identity>(AccountRole.class);
        for (var role : THREE) {
            var code = role.code();
            all.put(
                    role,
                    new NewPerson.Identity(
                            text(sent, code + "-number"), text(sent, code + "-name"), text(sent, code + "-login")));
        }
        return all;
    }

    private static String text(MultiValueMap<String, String> sent, String field) {
        var value = sent.getFirst(field);
        return value == null ? "" : value;
    }

    /** Boxes that were ticked, as one text a form can show again. */
    private static Map<String, String> joined(MultiValueMap<String, String> sent) {
        var all = new TreeMap<String, String>();
        sent.forEach((field, values) -> all.put(field, String.join(",", values)));
        return all;
    }
}
