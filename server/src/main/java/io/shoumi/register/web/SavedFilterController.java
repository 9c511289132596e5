package io.shoumi.register.web;

import io.shoumi.gate.Caller;
import io.shoumi.gate.NotFound;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import io.shoumi.register.SavedFilters;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps the filter that somebody wants a register opened with, or forgets it. */
@Controller
class SavedFilterController {
    private static final int QUERY_MAX = 500;
    private static final String FIELD = "[a-z]{1,12}=[A-Za-z0-9%._*+-]{0,100}";
    private static final Pattern QUERY = Pattern.compile("(?:%1$s(?:&%1$s)*)?".formatted(FIELD));

    private final SavedFilters saved;

    SavedFilterController(SavedFilters saved) {
        this.saved = saved;
    }

    /** What a register does not know of is left out when it is opened. */
    @PostMapping("/registers/filter")
    @Route(value = Permission.MEMBER, audit = ActKind.NOT_SENSITIVE)
    String keep(Caller caller, @RequestParam String register, @RequestParam(defaultValue = "") String query) {
        var known = query.length() <= QUERY_MAX && QUERY.matcher(query).matches();
        if (!known || !register.matches("[a-z]{1,20}")) {
            throw new NotFound();
        }
        saved.keep(caller.person(), register, query);
        return "redirect:/registers/" + register;
    }
}
