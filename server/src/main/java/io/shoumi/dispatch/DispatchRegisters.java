package io.shoumi.dispatch;

import io.shoumi.desk.RegisterSource;
import io.shoumi.desk.Shell;
import io.shoumi.gate.Caller;
import java.util.List;
import org.springframework.stereotype.Component;

/** This module's register, in the index of registers. */
@Component
class DispatchRegisters implements RegisterSource {
    @Override
    public List<RegisterLink> registersFor(Caller caller, Shell shell) {
        return List.of(new RegisterLink(
                15,
                shell.w("register.dispatch.title"),
                shell.w("register.dispatch.about"),
                "/registers/dispatch",
                "send",
                -1));
    }
}
