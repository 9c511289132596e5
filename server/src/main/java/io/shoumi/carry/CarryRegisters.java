package io.shoumi.carry;

import io.shoumi.desk.RegisterSource;
import io.shoumi.desk.Shell;
import io.shoumi.gate.Caller;
import java.util.List;
import org.springframework.stereotype.Component;

/** This module's register, in the index of registers. */
@Component
class CarryRegisters implements RegisterSource {
    @Override
    public List<RegisterLink> registersFor(Caller caller, Shell shell) {
        return List.of(new RegisterLink(
                27,
                shell.w("register.carry-out.title"),
                shell.w("register.carry-out.about"),
                "/registers/carry-out",
                "logout",
                -1));
    }
}
