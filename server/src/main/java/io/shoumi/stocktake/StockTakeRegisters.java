package io.shoumi.stocktake;

import io.shoumi.desk.RegisterSource;
import io.shoumi.desk.Shell;
import io.shoumi.gate.Caller;
import java.util.List;
import org.springframework.stereotype.Component;

/** This module's register, in the index of registers. */
@Component
class StockTakeRegisters implements RegisterSource {
    @Override
    public List<RegisterLink> registersFor(Caller caller, Shell shell) {
        return List.of(new RegisterLink(
                45,
                shell.w("register.stock-takes.title"),
                shell.w("register.stock-takes.about"),
                "/registers/stock-takes",
                "scan",
                -1));
    }
}
