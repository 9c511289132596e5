package io.shoumi.disclosure.web;

import io.shoumi.desk.Shell;
import io.shoumi.disclosure.DisclosureRegister;
import io.shoumi.register.RegisterDoors;
import io.shoumi.register.RegisterPages;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The disclosure register, and the way to ask for one. */
@Controller
@RequestMapping("/registers/disclosure")
class DisclosureRegisterController extends RegisterDoors {
    DisclosureRegisterController(DisclosureRegister lines, RegisterPages pages) {
        super(lines.register(), pages);
    }

    @Override
    protected Map<String, Object> act(Shell shell) {
        return Map.of("actLabel", shell.w("disclosure.new"), "actHref", "/disclosures/new");
    }
}
