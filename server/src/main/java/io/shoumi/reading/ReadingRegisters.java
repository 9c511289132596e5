package io.shoumi.reading;

import io.shoumi.desk.RegisterSource;
import io.shoumi.desk.Shell;
import io.shoumi.gate.Caller;
import java.util.List;
import org.springframework.stereotype.Component;

/** This module's register, in the index of registers. */
@Component
class ReadingRegisters implements RegisterSource {
    @Override
    public List<RegisterLink> registersFor(Caller caller, Shell shell) {
        return List.of(new RegisterLink(
                30,
                shell.w("register.borrowing.title"),
                shell.w("register.borrowing.about"),
                "/registers/borrowing",
                "eye",
                -1));
    }
}
