package io.shoumi.copying;

import io.shoumi.desk.RegisterSource;
import io.shoumi.desk.Shell;
import io.shoumi.gate.Caller;
import java.util.List;
import org.springframework.stereotype.Component;

/** This module's register, in the index of registers. */
@Component
class CopyingRegisters implements RegisterSource {
    @Override
    public List<RegisterLink> registersFor(Caller caller, Shell shell) {
        return List.of(new RegisterLink(
                35,
                shell.w("register.copying.title"),
                shell.w("register.copying.about"),
                "/registers/copying",
                "copy",
                -1));
    }
}
