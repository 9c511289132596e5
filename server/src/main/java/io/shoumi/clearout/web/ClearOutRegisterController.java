package io.shoumi.clearout.web;

import io.shoumi.clearout.ClearOutRegister;
import io.shoumi.desk.Shell;
import io.shoumi.register.RegisterDoors;
import io.shoumi.register.RegisterPages;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The register of what was cleared out, and the way to the campaigns. */
@Controller
@RequestMapping("/registers/clear-out")
class ClearOutRegisterController extends RegisterDoors {
    ClearOutRegisterController(ClearOutRegister lines, RegisterPages pages) {
        super(lines.register(), pages);
    }

    @Override
    protected Map<String, Object> act(Shell shell) {
        return Map.of("actLabel", shell.w("clearout.campaigns"), "actHref", "/clear-outs");
    }
}
