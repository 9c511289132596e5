package io.shoumi.destruction.web;

import io.shoumi.destruction.DestructionRegister;
import io.shoumi.register.RegisterDoors;
import io.shoumi.register.RegisterPages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The register of destroyed copies. */
@Controller
@RequestMapping("/registers/destruction")
class DestructionRegisterController extends RegisterDoors {
    DestructionRegisterController(DestructionRegister lines, RegisterPages pages) {
        super(lines.register(), pages);
    }
}
