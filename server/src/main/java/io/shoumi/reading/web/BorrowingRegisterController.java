package io.shoumi.reading.web;

import io.shoumi.desk.Shell;
import io.shoumi.reading.BorrowingRegister;
import io.shoumi.register.RegisterDoors;
import io.shoumi.register.RegisterPages;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The borrowing register, and the way to lend. */
@Controller
@RequestMapping("/registers/borrowing")
class BorrowingRegisterController extends RegisterDoors {
    BorrowingRegisterController(BorrowingRegister lines, RegisterPages pages) {
        super(lines.register(), pages);
    }

    @Override
    protected Map<String, Object> act(Shell shell) {
        return Map.of("actLabel", shell.w("reading.counter.lend"), "actHref", "/counter/lend", "actKey", "F4");
    }
}
