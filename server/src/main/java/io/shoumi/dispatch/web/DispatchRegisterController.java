package io.shoumi.dispatch.web;

import io.shoumi.desk.Shell;
import io.shoumi.dispatch.DispatchRegister;
import io.shoumi.register.RegisterDoors;
import io.shoumi.register.RegisterPages;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The dispatch register, and the way to the counter. */
@Controller
@RequestMapping("/registers/dispatch")
class DispatchRegisterController extends RegisterDoors {
    DispatchRegisterController(DispatchRegister lines, RegisterPages pages) {
        super(lines.register(), pages);
    }

    @Override
    protected Map<String, Object> act(Shell shell) {
        return Map.of("actLabel", shell.w("dispatch.new"), "actHref", "/counter/dispatch");
    }
}
