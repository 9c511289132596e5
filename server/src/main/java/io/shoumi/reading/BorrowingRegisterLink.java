package io.shoumi.reading;

import io.shoumi.desk.RegisterSource;
import io.shoumi.desk.Shell;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import java.util.List;
import org.springframework.stereotype.Component;

/** The borrowing register in the index of registers. */
@Component
class BorrowingRegisterLink implements RegisterSource {
    private static final int AFTER_CIRCULATION = 40;

    private final BorrowingRegister register;

    BorrowingRegisterLink(BorrowingRegister register) {
        this.register = register;
    }

    @Override
    public List<RegisterLink> registersFor(Caller caller, Shell shell) {
        if (!caller.may(Permission.MEMBER)) {
            return List.of();
        }
        return List.of(new RegisterLink(
                AFTER_CIRCULATION,
                shell.w("reading.register"),
                shell.w("reading.register.about"),
                "/registers/borrowing?tab=open",
                "arrows-left-right",
                register.count(RegisterFilter.ALL, caller.person())));
    }
}
