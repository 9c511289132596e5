package io.shoumi.clearout;

import io.shoumi.desk.RegisterSource;
import io.shoumi.desk.Shell;
import io.shoumi.gate.Caller;
import java.util.List;
import org.springframework.stereotype.Component;

/** This module's register, in the index of registers. */
@Component
class ClearOutRegisters implements RegisterSource {
    @Override
    public List<RegisterLink> registersFor(Caller caller, Shell shell) {
        return List.of(new RegisterLink(
                38,
                shell.w("register.clear-out.title"),
                shell.w("register.clear-out.about"),
                "/registers/clear-out",
                "list-check",
                -1));
    }
}
