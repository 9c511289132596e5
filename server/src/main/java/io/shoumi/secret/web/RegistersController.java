package io.shoumi.secret.web;

import io.shoumi.desk.RegisterSource;
import io.shoumi.desk.RegisterSource.RegisterLink;
import io.shoumi.desk.Sheet;
import io.shoumi.desk.Shell;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Cost;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import io.shoumi.secret.ClassificationRegister;
import io.shoumi.secret.ClassificationRegister.Line;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The index of registers, and the register of classification decisions on screen and on paper. */
@Controller
class RegistersController {
    private final List<RegisterSource> sources;
    private final ClassificationRegister register;

    RegistersController(List<RegisterSource> sources, ClassificationRegister register) {
        this.sources = List.copyOf(sources);
        this.register = register;
    }

    @GetMapping("/registers")
    @Route(value = Permission.MEMBER, audit = ActKind.NOT_SENSITIVE)
    ModelAndView index(Shell shell, Caller caller) {
        var links = sources.stream()
                .flatMap(source -> source.registersFor(caller, shell).stream())
                .sorted(Comparator.comparingInt(RegisterLink::order))
                .toList();
        return new ModelAndView("secret/registers", Map.of("shell", shell, "links", links));
    }

    @GetMapping("/registers/classification")
    @Route(value = Permission.MEMBER, audit = ActKind.REGISTER_VIEWED, cost = Cost.SEARCH)
    ModelAndView classification(
            Shell shell,
            Caller caller,
            @RequestParam(defaultValue = "0") int year,
            @RequestParam(defaultValue = "1") int page) {
        var at = Math.clamp(page, 1, 100_000);
        var lines = register.page(caller.person(), year, at);
        return new ModelAndView(
                "secret/classifications",
                Map.of(
                        "shell", shell,
                        "lines", lines,
                        "scopes", scopes(shell, lines),
                        "total", register.count(caller.person(), year),
                        "year", year,
                        "page", at));
    }

    @GetMapping("/registers/classification/print")
    @Route(value = Permission.MEMBER, audit = ActKind.LIST_PRINTED, cost = Cost.EXPORT)
    ModelAndView print(
            Shell shell,
            Caller caller,
            @RequestParam(defaultValue = "0") int year,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "false") boolean blank) {
        var lines = blank ? List.<Line>of() : register.page(caller.person(), year, Math.clamp(page, 1, 100_000));
        return new ModelAndView(
                "secret/classifications-print",
                Map.of("shell", shell, "sheets", Sheet.of(lines), "scopes", scopes(shell, lines), "year", year));
    }

    private static Map<Line, String> scopes(Shell shell, List<Line> lines) {
        return lines.stream()
                .collect(Collectors.toMap(
                        line -> line,
                        line -> line.scope().stream()
                                .map(entry -> RecordWords.scope(shell, entry))
                                .collect(Collectors.joining(shell.zh() ? "、" : ", ")),
                        (one, same) -> one));
    }
}
