package io.shoumi.reclassification.web;

import io.shoumi.reclassification.TermRegister;
import io.shoumi.register.RegisterDoors;
import io.shoumi.register.RegisterPages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The register of terms that end. */
@Controller
@RequestMapping("/registers/terms")
class TermRegisterController extends RegisterDoors {
    TermRegisterController(TermRegister lines, RegisterPages pages) {
        super(lines.register(), pages);
    }
}
