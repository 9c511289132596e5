package io.shoumi.api;

import io.shoumi.desk.Shell;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Cost;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import io.shoumi.register.RegisterRows;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Each register, page by page or as a sheet, with the lines that the token's person may see. */
@RestController
class RegistersApi {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final RegisterRows registers;

    RegistersApi(RegisterRows registers) {
        this.registers = registers;
    }

    @GetMapping("/api/v1/registers/{register}")
    @Route(value = Permission.REGISTERS_READER, audit = ActKind.REGISTER_VIEWED, cost = Cost.SEARCH)
    @Answers(
            value = RegisterRows.RegisterPart.class,
            query = {"tab", "level", "from", "to", "sort", "page"})
    RegisterRows.RegisterPart readRegister(
            Shell shell, Caller caller, @PathVariable String register, @RequestParam Map<String, String> asked) {
        return registers.part(register, shell, caller, asked);
    }

    @GetMapping("/api/v1/registers/{register}/sheet")
    @Route(value = Permission.REGISTERS_READER, audit = ActKind.REGISTER_EXPORTED, cost = Cost.EXPORT)
    @Answers(
            type = XLSX,
            query = {"tab", "level", "from", "to", "sort"})
    ResponseEntity<byte[]> exportRegister(
            Shell shell, Caller caller, @PathVariable String register, @RequestParam Map<String, String> asked) {
        return ResponseEntity.ok()
                .header("Content-Type", XLSX)
                .header("Cache-Control", "no-store")
                .body(registers.xlsx(register, shell, caller, asked));
    }
}
