package io.shoumi.people.web;

import io.shoumi.desk.Shell;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.PersonId;
import io.shoumi.people.Leaving;
import io.shoumi.people.LeftStore;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who left, and what is still to be handed back. Which copies those are, only the confidentiality office reads. */
@Controller
class LeftController {
    private final Leaving leaving;
    private final LeftStore store;

    LeftController(Leaving leaving, LeftStore store) {
        this.leaving = leaving;
        this.store = store;
    }

    @GetMapping("/people/left")
    @Route(
            value = {Permission.OFFICER, Permission.SYSTEM_ADMIN, Permission.SECURITY_ADMIN},
            audit = ActKind.PEOPLE_VIEWED)
    ModelAndView list(Shell shell, Caller caller) {
        return new ModelAndView(
                "people/left", Map.of("shell", shell, "rows", store.all(), "labels", caller.may(Permission.OFFICER)));
    }

    @PostMapping("/people/{id}/leave")
    @Route(value = Permission.SYSTEM_ADMIN, audit = ActKind.PERSON_LEFT)
    String leave(Caller caller, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        leaving.leave(caller, new PersonId(id), reason);
        return "redirect:/people/left";
    }
}
