package io.shoumi.destruction;

import io.shoumi.desk.RegisterSource;
import io.shoumi.desk.Shell;
import io.shoumi.gate.Caller;
import java.util.List;
import org.springframework.stereotype.Component;

/** This module's register, in the index of registers. */
@Component
class DestructionRegisters implements RegisterSource {
    @Override
    public List<RegisterLink> registersFor(Caller caller, Shell shell) {
        return List.of(new RegisterLink(
                40,
                shell.w("register.destruction.title"),
                shell.w("register.destruction.about"),
                "/registers/destruction",
                "flame",
                -1));
    }
}
