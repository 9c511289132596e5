package io.shoumi.people.web;

import io.shoumi.desk.Shell;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Cost;
import io.shoumi.gate.NotFound;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.PersonId;
import io.shoumi.people.Directory;
import io.shoumi.people.PeopleFilter;
import io.shoumi.people.UnitId;
import io.shoumi.people.Units;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of people and one person's page. What a reader may do there follows from their role. */
@Controller
class PeopleController {
    private final Directory directory;
    private final Units units;

    PeopleController(Directory directory, Units units) {
        this.directory = directory;
        this.units = units;
    }

    @GetMapping("/people")
    @Route(
            value = {Permission.MEMBER, Permission.SYSTEM_ADMIN, Permission.SECURITY_ADMIN},
            audit = ActKind.PEOPLE_VIEWED,
            cost = Cost.SEARCH)
    ModelAndView list(
            Shell shell,
            Caller caller,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "all") String view,
            @RequestParam(defaultValue = "1") int page) {
        var filter = new PeopleFilter(q, UnitId.parse(unit).orElse(null), view(view), page);
        return new ModelAndView(
                "people/people",
                Map.of(
                        "shell", shell,
                        "rights", Rights.of(caller),
                        "filter", filter,
                        "rows", directory.page(filter),
                        "total", directory.count(filter),
                        "counts", directory.counts(),
                        "units", units.all()));
    }

    private static PeopleFilter.View view(String code) {
        return Arrays.stream(PeopleFilter.View.values())
                .filter(view -> view.name().toLowerCase(Locale.ROOT).equals(code))
                .findFirst()
                .orElse(PeopleFilter.View.ALL);
    }

    @GetMapping("/people/{id}")
    @Route(
            value = {Permission.MEMBER, Permission.SYSTEM_ADMIN, Permission.SECURITY_ADMIN},
            audit = ActKind.PEOPLE_VIEWED)
    ModelAndView person(Shell shell, Caller caller, @PathVariable UUID id) {
        var person = directory.find(new PersonId(id)).orElseThrow(NotFound::new);
        return new ModelAndView(
                "people/person",
                Map.of(
                        "shell", shell,
                        "rights", Rights.of(caller),
                        "self", caller.person().equals(person.id()),
                        "person", person,
                        "units", units.all()));
    }
}
