package io.shoumi.circulation.web;

import io.shoumi.circulation.CirculationRegister;
import io.shoumi.circulation.RegisterFilter;
import io.shoumi.circulation.RegisterFilter.View;
import io.shoumi.desk.Option;
import io.shoumi.desk.Shell;
import io.shoumi.desk.SoughtWords;
import io.shoumi.desk.Tab;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Cost;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import io.shoumi.regulations.Level;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The circulation register, on screen and on paper. */
@Controller
class CirculationRegisterController {
    private static final String PATH = "/registers/circulation";

    private final CirculationRegister register;
    private final SoughtWords sought;
    private final Clock clock;

    CirculationRegisterController(CirculationRegister register, SoughtWords sought, Clock clock) {
        this.register = register;
        this.sought = sought;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Route(value = Permission.MEMBER, audit = ActKind.REGISTER_VIEWED, cost = Cost.SEARCH)
    ModelAndView show(Shell shell, Caller caller, @RequestParam Map<String, String> asked, HttpSession session) {
        var filter = filter(shell, asked, session);
        var fields = fields(filter, asked.getOrDefault(SoughtWords.MARK, ""));
        var total = register.count(filter, caller.person());
        var model = new HashMap<String, Object>();
        model.put("shell", shell);
        model.put("filter", filter);
        model.put("lines", register.lines(filter, caller.person()));
        model.put("total", total);
        model.put("tabs", tabs(shell, caller, filter));
        model.put("levels", levels(shell));
        model.put("now", clock.instant());
        model.put("query", query(fields));
        model.put("keep", fields);
        return new ModelAndView("circulation/register", model);
    }

    @GetMapping(PATH + "/print")
    @Route(value = Permission.MEMBER, audit = ActKind.LIST_PRINTED, cost = Cost.EXPORT)
    ModelAndView print(Shell shell, Caller caller, @RequestParam Map<String, String> asked, HttpSession session) {
        var lines = "blank".equals(asked.get("tab"))
                ? List.of()
                : register.lines(filter(shell, asked, session), caller.person());
        return new ModelAndView("circulation/register-print", Map.of("shell", shell, "lines", lines));
    }

    private RegisterFilter filter(Shell shell, Map<String, String> asked, HttpSession session) {
        return new RegisterFilter(
                view(asked.getOrDefault("tab", "running")),
                Optional.of(asked.getOrDefault("level", "")).filter(level -> !level.isBlank()),
                shell.times().typed(asked.getOrDefault("from", "")),
                sought.of(session, asked.getOrDefault(SoughtWords.MARK, "")),
                asked.getOrDefault("sort", "number"),
                page(asked.getOrDefault("page", "1")));
    }

    private static View view(String code) {
        return Arrays.stream(View.values())
                .filter(view -> view.name().equalsIgnoreCase(code))
                .findFirst()
                .orElse(View.RUNNING);
    }

    private static int page(String typed) {
        return typed.matches("[1-9]\\d{0,4}") ? Integer.parseInt(typed) : 1;
    }

    private List<Tab> tabs(Shell shell, Caller caller, RegisterFilter filter) {
        var counts = register.counts(caller.person());
        return Arrays.stream(View.values())
                .map(view -> new Tab(
                        shell.w("circulation.view." + code(view)),
                        PATH + "?tab=" + code(view),
                        counts.getOrDefault(view, 0L),
                        view == filter.view(),
                        view == View.LATE && counts.getOrDefault(view, 0L) > 0))
                .toList();
    }

    private static String code(View view) {
        return view.name().toLowerCase(Locale.ROOT);
    }

    private static List<Option> levels(Shell shell) {
        return Stream.concat(
                        Stream.of(new Option("", shell.w("circulation.all"))),
                        Arrays.stream(Level.values())
                                .map(level -> new Option(
                                        level.code(),
                                        shell.pick(
                                                level.label().zh(),
                                                level.label().en()))))
                .toList();
    }

    /** The filter as an address, without its page. */
    private static String query(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&", PATH + "?", ""));
    }

    private static Map<String, String> fields(RegisterFilter filter, String mark) {
        var fields = new TreeMap<String, String>();
        fields.put("tab", code(filter.view()));
        fields.put("sort", "due".equals(filter.sort()) ? "due" : "number");
        filter.level().ifPresent(level -> fields.put("level", level));
        filter.from().ifPresent(from -> fields.put("from", from.toString()));
        if (!filter.text().isBlank()) {
            fields.put(SoughtWords.MARK, mark);
        }
        return fields;
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
