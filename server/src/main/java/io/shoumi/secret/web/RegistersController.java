package io.shoumi.secret.web;

import io.shoumi.desk.RegisterSource;
import io.shoumi.desk.RegisterSource.RegisterLink;
import io.shoumi.desk.Shell;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The index of registers. */
@Controller
class RegistersController {
    private final List<RegisterSource> sources;

    RegistersController(List<RegisterSource> sources) {
        this.sources = List.copyOf(sources);
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
}
