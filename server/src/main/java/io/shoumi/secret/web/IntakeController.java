package io.shoumi.secret.web;

import io.shoumi.desk.Faults;
import io.shoumi.desk.Form;
import io.shoumi.desk.Option;
import io.shoumi.desk.RulingView;
import io.shoumi.desk.Shell;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Cost;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import io.shoumi.regulation.RulingViews;
import io.shoumi.regulations.Action;
import io.shoumi.secret.Choices;
import io.shoumi.secret.Intakes;
import io.shoumi.secret.Receipt;
import io.shoumi.secret.Receiving;
import io.shoumi.secret.Upload;
import java.io.IOException;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The first step of registering: a department and a file. */
@Controller
class IntakeController {
    private final Receiving receiving;
    private final Intakes intakes;
    private final Choices choices;

    IntakeController(Receiving receiving, Intakes intakes, Choices choices) {
        this.receiving = receiving;
        this.intakes = intakes;
        this.choices = choices;
    }

    @GetMapping("/secrets/new")
    @Route(value = Permission.MEMBER, audit = ActKind.NOT_SENSITIVE)
    ModelAndView ask(Shell shell, Caller caller, @RequestParam(required = false) @Nullable UUID unit) {
        return page(shell, caller, Form.of(unit == null ? Map.of() : Map.of("unit", unit.toString())));
    }

    @PostMapping("/secrets/new")
    @Route(value = Permission.MEMBER, audit = ActKind.FILE_RECEIVED, cost = Cost.UPLOAD)
    ModelAndView receive(
            Shell shell,
            Caller caller,
            @RequestParam UUID unit,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        try {
            return new ModelAndView(
                    switch (receiving.receive(upload(caller, unit, file))) {
                        case Receipt.Taken(var id) -> "redirect:/secrets/new/" + id;
                        case Receipt.NotKept(var id) -> "redirect:/secrets/new/refused/" + id;
                    });
        } catch (BadInput wrong) {
            var again = page(shell, caller, Faults.in(shell, Map.of("unit", unit.toString()), wrong));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
    }

    private static Upload upload(Caller caller, UUID unit, @Nullable MultipartFile file) throws IOException {
        if (file == null) {
            throw new BadInput("file", "secret.file-empty");
        }
        var name = file.getOriginalFilename();
        return new Upload(caller.person(), unit, name == null ? "" : name, file.getBytes());
    }

    private ModelAndView page(Shell shell, Caller caller, Form form) {
        var departments = choices.departmentsOf(caller.person());
        var model = new HashMap<String, @Nullable Object>();
        model.put("shell", shell);
        model.put("form", form);
        model.put(
                "units",
                departments.stream()
                        .map(unit -> new Option(unit.id().toString(), shell.pick(unit.nameZh(), unit.nameEn())))
                        .toList());
        model.put("waiting", intakes.waitingOf(caller.person()));
        model.put("refusal", departments.isEmpty() ? refusal(shell, caller) : null);
        return new ModelAndView("secret/new", model);
    }

    /** Why somebody without any department cannot register: the ruling for their own unit, or any. */
    private @Nullable RulingView refusal(Shell shell, Caller caller) {
        var units = choices.units();
        return units.isEmpty()
                ? null
                : RulingViews.of(
                        shell,
                        Action.REGISTER_SECRET,
                        receiving.ruling(caller.person(), units.getFirst().id()),
                        null);
    }

    @GetMapping("/secrets/new/refused/{id}")
    @Route(value = Permission.MEMBER, audit = ActKind.NOT_SENSITIVE)
    ModelAndView notKept(Shell shell, Caller caller, @PathVariable UUID id) {
        return new ModelAndView(
                "secret/not-kept", Map.of("shell", shell, "file", intakes.notKept(id, caller.person())));
    }
}
