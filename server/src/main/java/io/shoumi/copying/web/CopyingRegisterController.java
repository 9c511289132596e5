package io.shoumi.copying.web;

import io.shoumi.copying.CopyingRegister;
import io.shoumi.desk.Shell;
import io.shoumi.register.RegisterDoors;
import io.shoumi.register.RegisterPages;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The copying register, and the way to ask for copies. */
@Controller
@RequestMapping("/registers/copying")
class CopyingRegisterController extends RegisterDoors {
    CopyingRegisterController(CopyingRegister lines, RegisterPages pages) {
        super(lines.register(), pages);
    }

    @Override
    protected Map<String, Object> act(Shell shell) {
        return Map.of("actLabel", shell.w("copying.new"), "actHref", "/copying/new");
    }
}
