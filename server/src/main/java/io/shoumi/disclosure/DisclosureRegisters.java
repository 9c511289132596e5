package io.shoumi.disclosure;

import io.shoumi.desk.RegisterSource;
import io.shoumi.desk.Shell;
import io.shoumi.gate.Caller;
import java.util.List;
import org.springframework.stereotype.Component;

/** This module's register, in the index of registers. */
@Component
class DisclosureRegisters implements RegisterSource {
    @Override
    public List<RegisterLink> registersFor(Caller caller, Shell shell) {
        return List.of(new RegisterLink(
                28,
                shell.w("register.disclosure.title"),
                shell.w("register.disclosure.about"),
                "/registers/disclosure",
                "send",
                -1));
    }
}
