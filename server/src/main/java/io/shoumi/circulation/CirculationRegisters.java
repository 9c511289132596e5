package io.shoumi.circulation;

import io.shoumi.desk.RegisterSource;
import io.shoumi.desk.Shell;
import io.shoumi.gate.Caller;
import java.util.List;
import org.springframework.stereotype.Component;

/** This module's register, in the index of registers. */
@Component
class CirculationRegisters implements RegisterSource {
    @Override
    public List<RegisterLink> registersFor(Caller caller, Shell shell) {
        return List.of(new RegisterLink(
                25,
                shell.w("register.circulation.title"),
                shell.w("register.circulation.about"),
                "/registers/circulation",
                "route",
                -1));
    }
}
