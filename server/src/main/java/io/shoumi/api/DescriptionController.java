package io.shoumi.api;

import io.shoumi.desk.Shell;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import io.shoumi.register.RegisterRows;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Describes the API: for programs as OpenAPI, and for whoever sets one up as a page. */
@Controller
class DescriptionController {
    private final OpenApi api;
    private final RegisterRows registers;

    DescriptionController(OpenApi api, RegisterRows registers) {
        this.api = api;
        this.registers = registers;
    }

    @GetMapping("/api/v1/openapi.json")
    @Route(value = Permission.PUBLIC, audit = ActKind.NOT_SENSITIVE)
    @Answers
    @ResponseBody
    Map<String, Object> describe() {
        return api.document();
    }

    @GetMapping("/tokens/api")
    @Route(value = Permission.OFFICER, audit = ActKind.NOT_SENSITIVE)
    ModelAndView guide(Shell shell) {
        var lines = api.calls().stream().map(call -> line(shell, call)).toList();
        return new ModelAndView("api/guide", Map.of("shell", shell, "calls", lines, "registers", registers.codes()));
    }

    private static CallLine line(Shell shell, OpenApi.Call call) {
        return new CallLine(
                call.method(),
                call.path(),
                shell.w(call.word()),
                call.rights().stream()
                        .map(right -> shell.w("scan.token.right." + right))
                        .toList(),
                List.of(call.answers().query()));
    }
}
