package io.shoumi.carry.web;

import io.shoumi.carry.CarryRegister;
import io.shoumi.desk.Shell;
import io.shoumi.register.RegisterDoors;
import io.shoumi.register.RegisterPages;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The carry-out register, and the way to ask for one. */
@Controller
@RequestMapping("/registers/carry-out")
class CarryRegisterController extends RegisterDoors {
    CarryRegisterController(CarryRegister lines, RegisterPages pages) {
        super(lines.register(), pages);
    }

    @Override
    protected Map<String, Object> act(Shell shell) {
        return Map.of("actLabel", shell.w("carry.new"), "actHref", "/carry-outs/new");
    }
}
