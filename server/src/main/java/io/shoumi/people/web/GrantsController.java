package io.shoumi.people.web;

import io.shoumi.desk.Shell;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.identity.AccountRole;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.PersonId;
import io.shoumi.people.Directory;
import io.shoumi.people.Granting;
import io.shoumi.people.Ids;
import io.shoumi.people.PeopleFilter;
import io.shoumi.people.UnitId;
import io.shoumi.people.Units;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What waits for the security administrator: posts proposed and people without a role. */
@Controller
class GrantsController {
    private final Granting granting;
    private final Directory directory;
    private final Units units;

    GrantsController(Granting granting, Directory directory, Units units) {
        this.granting = granting;
        this.directory = directory;
        this.units = units;
    }

    @GetMapping("/grants")
    @Route(value = Permission.SECURITY_ADMIN, audit = ActKind.PEOPLE_VIEWED)
    ModelAndView list(
            Shell shell,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "1") int page) {
        var filter = new PeopleFilter(q, UnitId.parse(unit).orElse(null), PeopleFilter.View.UNGRANTED, page);
        return new ModelAndView(
                "people/grants",
                Map.of(
                        "shell", shell,
                        "filter", filter,
                        "rows", directory.page(filter),
                        "total", directory.count(filter),
                        "units", units.all()));
    }

    @PostMapping("/grants")
    @Route(value = Permission.SECURITY_ADMIN, audit = ActKind.ROLE_GRANTED)
    String grant(Caller caller, @RequestParam MultiValueMap<String, String> sent) {
        var users = ids(sent, "user").stream().map(PersonId::new).collect(Collectors.toSet());
        granting.grant(caller, new Granting.Batch(ids(sent, "holding"), users));
        return "redirect:/grants";
    }

    private static Set<UUID> ids(MultiValueMap<String, String> sent, String field) {
        return sent.getOrDefault(field, List.of()).stream()
                .flatMap(text -> Ids.parse(text).stream())
                .collect(Collectors.toSet());
    }

    @PostMapping("/grants/{person}/roles")
    @Route(value = Permission.SECURITY_ADMIN, audit = ActKind.ROLE_GRANTED)
    String grantRole(Caller caller, @PathVariable UUID person, @RequestParam String role) {
        granting.grantRole(caller, new PersonId(person), role(role));
        return "redirect:/people/" + person;
    }

    @PostMapping("/grants/{person}/roles/end")
    @Route(value = Permission.SECURITY_ADMIN, audit = ActKind.ROLE_ENDED)
    String endRole(Caller caller, @PathVariable UUID person, @RequestParam String role) {
        granting.endRole(caller, new PersonId(person), role(role));
        return "redirect:/people/" + person;
    }

    @PostMapping("/grants/{person}/suspension")
    @Route(value = Permission.SECURITY_ADMIN, audit = ActKind.ACCOUNT_SUSPENDED)
    String suspend(
            Caller caller,
            @PathVariable UUID person,
            @RequestParam boolean suspended,
            @RequestParam(defaultValue = "") String reason) {
        granting.suspend(caller, new PersonId(person), suspended, reason);
        return "redirect:/people/" + person;
    }

    private static AccountRole role(String code) {
        return AccountRole.of(code).orElseThrow(() -> new BadInput("role", "people.role-missing"));
    }
}
