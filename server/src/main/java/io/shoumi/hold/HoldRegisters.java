package io.shoumi.hold;

import io.shoumi.desk.RegisterSource;
import io.shoumi.desk.Shell;
import io.shoumi.gate.Caller;
import java.util.List;
import org.springframework.stereotype.Component;

/** This module's register, in the index of registers. */
@Component
class HoldRegisters implements RegisterSource {
    @Override
    public List<RegisterLink> registersFor(Caller caller, Shell shell) {
        return List.of(
                new RegisterLink(55, shell.w("hold.register"), shell.w("hold.register.about"), "/holds", "gavel", -1));
    }
}
