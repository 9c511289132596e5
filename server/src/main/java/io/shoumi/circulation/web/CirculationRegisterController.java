package io.shoumi.circulation.web;

import io.shoumi.circulation.CirculationRegister;
import io.shoumi.desk.Shell;
import io.shoumi.register.RegisterDoors;
import io.shoumi.register.RegisterPages;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The circulation register, and the way to start one. */
@Controller
@RequestMapping("/registers/circulation")
class CirculationRegisterController extends RegisterDoors {
    CirculationRegisterController(CirculationRegister lines, RegisterPages pages) {
        super(lines.register(), pages);
    }

    @Override
    protected Map<String, Object> act(Shell shell) {
        return Map.of("actLabel", shell.w("circulation.new"), "actHref", "/circulations/new");
    }
}
